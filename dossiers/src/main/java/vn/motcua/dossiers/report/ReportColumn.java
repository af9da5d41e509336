package vn.motcua.dossiers.report;

import vn.motcua.catalog.Text;

/**
 * A column of a report.
 *
 * @param width in characters
 */
public record ReportColumn(Text name, Form form, int width) {

  /** What its cells hold; any cell may be null. */
  public enum Form {
    /** A {@code String} or a {@link Text}. */
    WORDS,
    /** A {@code Long}. */
    COUNT,
    /** A {@code Double} between 0 and 1. */
    SHARE,
    /** A {@code Double} with one decimal. */
    NUMBER,
    /** An {@code Instant}. */
    MOMENT
  }

  static ReportColumn words(String vi, String en, int width) {
    return new ReportColumn(new Text(vi, en), Form.WORDS, width);
  }

  static ReportColumn count(String vi, String en) {
    return new ReportColumn(new Text(vi, en), Form.COUNT, 10);
  }

  static ReportColumn share(String vi, String en) {
    return new ReportColumn(new Text(vi, en), Form.SHARE, 10);
  }

  static ReportColumn number(String vi, String en) {
    return new ReportColumn(new Text(vi, en), Form.NUMBER, 10);
  }

  static ReportColumn moment(String vi, String en) {
    return new ReportColumn(new Text(vi, en), Form.MOMENT, 16);
  }
}
