package vn.motcua.dossiers.report;

/**
 * The file a report becomes.
 *
 * @param name without diacritics and without anything that names a person
 * @param rows how many it will hold
 */
public record ReportFile(String name, String mediaType, long rows) {}
