package vn.motcua.dossiers.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.casefile.Rows;

/** Reads what the index is to know; inside a transaction of the system's. */
final class EntryRows {

  /** In signs; the papers of many dossiers are read at once. */
  static final int MOST_OF_PAPER = 80_000;

  /** In signs; more than enough for the words the index keeps of a dossier. */
  static final int MOST_OF_DOSSIER = 160_000;

  private static final String DOSSIERS =
      """
      select d.code, d.procedure_code, v.name_vi, d.units, d.competent_unit, d.status,
        d.received_at, a.full_name, a.personal_id,
        (select left(string_agg(left(t.content, {paper}), ' ' order by t.attachment_id), {dossier})
         from casefile.attachment_text t
         where t.dossier_code = d.code and t.state = 'TEXT') as text
      from %s d
      join casefile.procedure_version v
        on v.code = d.procedure_code and v.version = d.procedure_version
      left join casefile.applicant a on a.dossier_code = d.code
      """
          .replace("{paper}", String.valueOf(MOST_OF_PAPER))
          .replace("{dossier}", String.valueOf(MOST_OF_DOSSIER));

  private static final String OF_CODES =
      DOSSIERS.formatted("casefile.dossier") + "where d.code = any (:codes)";

  /**
   * Cut first, joined afterwards: else each batch is merged with the applicants from the first one
   * on, and a million dossiers are never finished.
   */
  static final String AFTER =
      DOSSIERS.formatted(
              """
              (select * from casefile.dossier where code > :code order by code limit :limit)\
              """)
          + "order by d.code";

  private static final String PROCEDURES =
      "select code, name_vi, field from casefile.procedure_version where newest";

  private final JdbcClient jdbc;
  private final Units units;
  private final Map<String, Text> fields;
  private final Map<String, Set<String>> unitNames = new ConcurrentHashMap<>();

  /**
   * @param fields the names of the catalogue's fields by their keys
   */
  EntryRows(JdbcClient jdbc, Units units, Map<String, Text> fields) {
    this.jdbc = jdbc;
    this.units = units;
    this.fields = Map.copyOf(fields);
  }

  List<Entry> dossiers(Collection<String> codes) {
    return jdbc.sql(OF_CODES)
        .param("codes", codes.toArray(String[]::new))
        .query((row, number) -> (Entry) dossier(row))
        .list();
  }

  /** The next dossiers in the order of their codes. */
  List<Entry> dossiersAfter(String code, int limit) {
    return jdbc.sql(AFTER)
        .param("code", code)
        .param("limit", limit)
        .query((row, number) -> (Entry) dossier(row))
        .list();
  }

  List<Entry> procedures(Collection<String> codes) {
    return jdbc.sql(PROCEDURES + " and code = any (:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query((row, number) -> (Entry) procedure(row))
        .list();
  }

  List<Entry> procedures() {
    return jdbc.sql(PROCEDURES + " order by code")
        .query((row, number) -> (Entry) procedure(row))
        .list();
  }

  /** About how many dossiers there are, as PostgreSQL's statistics know it. */
  long roughly() {
    return jdbc.sql(
            """
            select greatest(reltuples, 0)::bigint from pg_class
            where oid = 'casefile.dossier'::regclass
            """)
        .query(Long.class)
        .single();
  }

  private Entry.OfDossier dossier(ResultSet row) throws SQLException {
    List<String> codes = Arrays.asList((String[]) row.getArray("units").getArray());
    Set<String> names = new LinkedHashSet<>();
    codes.forEach(
        code -> names.addAll(unitNames.computeIfAbsent(code, one -> names(new UnitCode(one)))));
    return new Entry.OfDossier(
        row.getString("code"),
        row.getString("procedure_code"),
        row.getString("name_vi"),
        codes,
        row.getString("competent_unit"),
        List.copyOf(names),
        row.getInt("status"),
        Rows.instantOf(row, "received_at"),
        row.getString("full_name"),
        row.getString("personal_id"),
        row.getString("text"));
  }

  private Entry.OfProcedure procedure(ResultSet row) throws SQLException {
    Text field = fields.get(row.getString("field"));
    return new Entry.OfProcedure(
        row.getString("code"), row.getString("name_vi"), field == null ? "" : field.vi());
  }

  /** A unit's name, today's, and those of the units whose work it took over. */
  private Set<String> names(UnitCode code) {
    Set<String> names = new LinkedHashSet<>();
    units.find(code).ifPresent(unit -> names.add(unit.name()));
    units.current(code).ifPresent(unit -> names.add(unit.name()));
    for (Unit before : units.lineage(code)) {
      names.add(before.name());
    }
    return names;
  }
}
