package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One paper of the dossier (thành phần hồ sơ).
 *
 * @param originals how many originals; 0 with 0 copies = the source gives no number
 * @param requiredWhen FEEL over {@code facts.<id>}; null = always required
 */
public record Component(
    String id, Text name, int originals, int copies, @Nullable String requiredWhen) {}
