package vn.motcua.dossiers.notice;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * A notice as the official reads it.
 *
 * @param task key of the task it is about; null where it concerns none
 * @param detail words of its sentence by name
 */
public record Notice(
    long id,
    NoticeKind kind,
    @Nullable DossierCode dossier,
    @Nullable Long task,
    Map<String, String> detail,
    Instant at,
    boolean read) {

  public Notice {
    detail = Map.copyOf(detail);
  }
}
