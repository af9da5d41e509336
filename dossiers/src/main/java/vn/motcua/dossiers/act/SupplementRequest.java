package vn.motcua.dossiers.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What form 02 asks for, once and completely.
 *
 * @param items each paper or correction asked for
 * @param legalBasis the provision it rests on; null if none is named
 */
public record SupplementRequest(List<String> items, String reason, @Nullable String legalBasis) {

  public SupplementRequest {
    items = List.copyOf(items);
  }
}
