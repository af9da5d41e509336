package vn.motcua.dossiers.document;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of each unit's documents in a year. */
final class DocumentSeries {

  private final JdbcClient jdbc;

  DocumentSeries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a unit's series this year; without gaps, because it is counted here. */
  int next(String unit, int year, String series) {
    return jdbc.sql(
            """
            insert into casefile.document_series as s (unit, year, series, last)
            values (:unit, :year, :series, 1)
            on conflict (unit, year, series) do update set last = s.last + 1
            returning last
            """)
        .param("unit", unit)
        .param("year", year)
        .param("series", series)
        .query(Integer.class)
        .single();
  }

  /** The number {@link #next} would give; others may take it until then. */
  int expected(String unit, int year, String series) {
    return 1
        + jdbc.sql(
                "select coalesce(max(last), 0) from casefile.document_series"
                    + " where unit = ? and year = ? and series = ?")
            .params(unit, year, series)
            .query(Integer.class)
            .single();
  }
}
