package vn.motcua.dossiers.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template as it was at a time.
 *
 * @param version 0 for the one that was shipped
 * @param note why it was changed; null for the shipped one
 * @param by name of who changed it; null for the shipped one
 * @param at since when it is in use; null for the shipped one
 */
public record TemplateVersion(
    DocumentKind kind,
    int version,
    String markup,
    @Nullable String note,
    @Nullable String by,
    @Nullable Instant at) {

  static TemplateVersion shipped(DocumentKind kind, String markup) {
    return new TemplateVersion(kind, 0, markup, null, null, null);
  }
}
