package vn.motcua.dossiers.casefile;

/** A stored file with its content. */
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(String fileName, String mediaType, byte[] content) {}
