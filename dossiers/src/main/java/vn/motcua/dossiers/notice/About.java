package vn.motcua.dossiers.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * What a notice is about.
 *
 * @param dossier opens with the notice; null where it concerns none
 * @param task key of the task it is about, perhaps done meanwhile; null where it concerns none
 * @param key the same official is told once for the same kind and key, such as a task's key
 * @param detail words of the sentence by name ({@code by}, {@code until}, {@code reason} …); never
 *     an applicant's data
 */
public record About(
    @Nullable DossierCode dossier, @Nullable Long task, String key, Map<String, String> detail) {

  public About {
    detail = Map.copyOf(detail);
  }

  /** A dossier, told once for the key. */
  public static About dossier(DossierCode dossier, String key) {
    return new About(dossier, null, key, Map.of());
  }

  /** A task of a dossier, told once for the task. */
  public static About task(DossierCode dossier, long task) {
    return new About(dossier, task, String.valueOf(task), Map.of());
  }

  /** Something without a dossier. */
  public static About nothing(String key) {
    return new About(null, null, key, Map.of());
  }

  /** The same with a word for the sentence. */
  public About with(String name, String value) {
    var more = new java.util.HashMap<>(detail);
    more.put(name, value);
    return new About(dossier, task, key, more);
  }
}
