package vn.motcua.dossiers.shelf;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.motcua.dossiers.clock.ClockSql;

/**
 * The statements over shelves; kept apart so that tests can explain their plans. A dossier lies on
 * the shelves of the unit that received it and of the one that settles it: each unit and each of
 * the two is asked by itself, in the order of its index and no further than needed.
 */
final class ShelfSql {

  private static final String WAITING =
      "casefile.shelf(d.state, d.status, d.clock_state, d.stop_reason, d.returned_at)";

  private static final String WAITING_BY =
      """
      casefile.shelved_at(d.state, d.clock_state, d.stop_reason, d.status_at, d.stopped_at, d.due_at,
              d.settled_at)\
      """;

  /**
   * The portal's status says "asked" a moment longer than it is true: the request says it exactly.
   */
  private static final String ASKED =
      """
       and (d.state <> 'REGISTERED' or exists (select 1 from casefile.supplement_request r
                where r.dossier_code = d.code and r.answered_at is null))\
      """;

  private static final String ROWS =
      """
      select d.code, d.procedure_code, v.name_vi, v.name_en, d.applicant_masked, d.receiving_unit,
        d.competent_unit, d.status, d.state, d.received_at, d.due_at, d.stopped_at, d.status_at,
        d.settled_at, d.clock_state, d.return_way, d.synthetic, p.at,
        coalesce(d.clock_policy ->> 'afterSupplement', 'RESUME') = 'RESTART' restarts,\s\
      """
          + ClockSql.COLOUR
          + """
           colour
          from page p
          join casefile.dossier d on d.code = p.code
          join casefile.procedure_version v
            on v.code = d.procedure_code and v.version = d.procedure_version
          order by\s\
          """;

  private ShelfSql() {}

  /**
   * One page; wants {@code units, now, size}, today {@code midnight}, then {@code afterAt,
   * afterCode}.
   */
  static String page(Shelf shelf, boolean first) {
    String after = shelf == Shelf.RECEIVED_TODAY ? " < " : " > ";
    String rest =
        first ? "" : " and (" + at(shelf) + ", d.code)" + after + "(:afterAt, :afterCode)";
    String some = rest + " order by " + at(shelf) + way(shelf) + ", d.code" + way(shelf);
    return "with page as (\n  select distinct f.code, f.at from "
        + ofUnits(shelf, some + " limit :size")
        + "\n  order by f.at"
        + way(shelf)
        + ", f.code"
        + way(shelf)
        + " limit :size)\n"
        + ROWS
        + "p.at"
        + way(shelf)
        + ", d.code"
        + way(shelf);
  }

  /** The numbers of all shelves; wants {@code units, midnight, most}. */
  static String counts() {
    return Arrays.stream(Shelf.values())
        .map(ShelfSql::count)
        .collect(Collectors.joining("\nunion all\n"));
  }

  private static String count(Shelf shelf) {
    return "select '"
        + shelf
        + "' shelf, count(*)::integer dossiers from (select distinct f.code from "
        + ofUnits(shelf, " limit :most")
        + " limit :most) n";
  }

  private static String ofUnits(Shelf shelf, String end) {
    return "unnest(:units::text[]) u(unit) cross join lateral (\n"
        + dossiers(shelf, "receiving_unit", end)
        + "\n    union all\n"
        + dossiers(shelf, "competent_unit", end)
        + ") f";
  }

  private static String dossiers(Shelf shelf, String column, String end) {
    return "    (select d.code, " + at(shelf) + " at from " + of(shelf, column) + end + ")";
  }

  /**
   * The dossiers of one unit on a shelf. Those of today are kept apart by {@code offset 0}: read in
   * the order of their day they would be those of all units.
   */
  private static String of(Shelf shelf, String column) {
    String unit = "casefile.dossier d where d." + column + " = u.unit and " + lies(shelf);
    return shelf == Shelf.RECEIVED_TODAY
        ? "(select d.code, d.received_at from " + unit + " offset 0) d where true"
        : unit;
  }

  private static String lies(Shelf shelf) {
    return switch (shelf) {
      case RECEIVED_TODAY -> "d.accepted_at is not null and d.received_at >= :midnight";
      case SUPPLEMENT -> on(shelf) + ASKED;
      case OBLIGATION, IN_PROCESS, TO_RETURN -> on(shelf);
    };
  }

  private static String on(Shelf shelf) {
    return "d.state in ('REGISTERED', 'ACCEPTED') and " + WAITING + " = '" + shelf + "'";
  }

  private static String at(Shelf shelf) {
    return shelf == Shelf.RECEIVED_TODAY ? "d.received_at" : WAITING_BY;
  }

  private static String way(Shelf shelf) {
    return shelf == Shelf.RECEIVED_TODAY ? " desc" : "";
  }
}
