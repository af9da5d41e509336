package vn.motcua.dossiers.board;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;

/**
 * A {@link BoardSort} and its cursor as SQL over the alias {@code d} of {@code casefile.dossier}.
 */
public final class BoardOrder {

  /** What stands for "no due date" when pages are cut: sorts last. */
  private static final OffsetDateTime NONE = OffsetDateTime.MAX;

  private BoardOrder() {}

  /** The columns the dossiers are ordered by. */
  public static String by(BoardSort sort) {
    return switch (sort) {
      case DUE -> "coalesce(d.due_at, 'infinity'), d.code";
      case RECEIVED -> "d.received_at, d.code";
      case UNIT -> "d.competent_unit, coalesce(d.due_at, 'infinity'), d.code";
      case PROCEDURE -> "d.procedure_code, coalesce(d.due_at, 'infinity'), d.code";
    };
  }

  /** The condition that only what comes after the cursor is read. */
  public static String after(BoardSort sort) {
    String key =
        switch (sort) {
          case DUE, RECEIVED -> "(:afterAt, :afterCode)";
          case UNIT, PROCEDURE -> "(:afterGroup, :afterAt, :afterCode)";
        };
    return "(" + by(sort) + ") > " + key;
  }

  /** Gives the condition its values; nothing for the first page. */
  public static StatementSpec bind(
      StatementSpec statement, BoardSort sort, @Nullable BoardCursor after) {
    if (after == null) {
      return statement;
    }
    Instant at = after.at();
    StatementSpec bound =
        statement
            .param(
                "afterAt",
                at == null ? NONE : at.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("afterCode", after.dossierCode());
    return sort == BoardSort.UNIT || sort == BoardSort.PROCEDURE
        ? bound.param("afterGroup", after.group())
        : bound;
  }

  /** The cursor of a line. */
  public static BoardCursor cursor(
      BoardSort sort,
      UnitCode unit,
      ProcedureCode procedure,
      Instant receivedAt,
      @Nullable Instant dueAt,
      String dossierCode) {
    return switch (sort) {
      case DUE -> new BoardCursor("", dueAt, dossierCode);
      case RECEIVED -> new BoardCursor("", receivedAt, dossierCode);
      case UNIT -> new BoardCursor(unit.value(), dueAt, dossierCode);
      case PROCEDURE -> new BoardCursor(procedure.value(), dueAt, dossierCode);
    };
  }
}
