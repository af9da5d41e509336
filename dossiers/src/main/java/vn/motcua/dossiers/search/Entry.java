package vn.motcua.dossiers.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the index is to know of one thing, as read from PostgreSQL. */
sealed interface Entry {

  /** The code it is found by: unique within its kind. */
  String code();

  /**
   * A dossier.
   *
   * @param unitNames the names of its units, with those of the units before and after them
   * @param fullName the applicant's; null where there is none
   * @param text what its papers say
   */
  record OfDossier(
      String code,
      String procedureCode,
      String procedureName,
      List<String> units,
      String competentUnit,
      List<String> unitNames,
      int status,
      Instant receivedAt,
      @Nullable String fullName,
      @Nullable String personalId,
      @Nullable String text)
      implements Entry {

    @Override
    public String toString() {
      return "OfDossier[" + code + "]";
    }
  }

  /** A procedure in its newest version. */
  record OfProcedure(String code, String name, String field) implements Entry {}
}
