package vn.motcua.dossiers.intake;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives out dossier codes. The counter belongs to the dossier's transaction: no gap, no clash. */
final class DossierNumbers {

  private final JdbcClient jdbc;

  DossierNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  DossierCode next(String agency, LocalDate day) {
    int number =
        jdbc.sql(
                """
                insert into casefile.agency_day as a (agency, day, last) values (:agency, :day, 1)
                on conflict (agency, day) do update set last = a.last + 1
                returning last
                """)
            .param("agency", agency)
            .param("day", day)
            .query(Integer.class)
            .single();
    return DossierCode.of(agency, day, number);
  }
}
