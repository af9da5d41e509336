package vn.motcua.dossiers.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Authority;

/**
 * A document as it is about to be signed.
 *
 * @param content the file with the signatures it has
 * @param places where its template left room, by name
 * @param authority in whose right the official signs; null where the official may not
 * @param closed why nobody may sign it any more; null while somebody may
 */
@SuppressWarnings("ArrayRecordComponent")
public record Signable(
    MadeDocument document,
    byte[] content,
    Map<String, Place> places,
    @Nullable Authority authority,
    @Nullable Text closed) {}
