package vn.motcua.local.traffic.history;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.local.platform.PlatformProblem;
import vn.motcua.local.platform.Progress;

/**
 * Makes a small history large: every dossier so many times over, under codes, keys and names of its
 * own, until so many tasks wait and so many are done. For benches only.
 *
 * <p>Nobody does the work of hundreds in one day: the acts of the copies lie evenly over the last
 * {@value #WORKING_DAYS} days, within the nine hours before the history's end on each, and in the
 * table in the order of their time, as officials would have written them. With 5,000,000 of them by
 * 778 officials, half of these did up to 15 on the last day, one in twenty more than 107, the
 * busiest, a head who gives out work by the hundred, 517.
 */
public final class Copies {
  private static final String DOSSIER = "casefile.dossier";
  private static final String CODE =
      "overlay(t.%s placing '.C' || c.n || '-' from position('-' in t.%<s) for 1)";
  private static final String KEY_STEP = "1000000000::bigint";
  private static final String ACT = "casefile.task_act";

  /** As many as officials work in a year. */
  private static final int WORKING_DAYS = 250;

  private static final String ACTED =
      """
      e.at - make_interval(
        days => mod(hashint8(t.task_key + c.n * %1$s)::bigint + 2147483648, %2$d)::int,
        mins => mod(hashint8(t.task_key - c.n * %1$s)::bigint + 2147483648, 540)::int)\
      """
          .formatted(KEY_STEP, WORKING_DAYS);

  private static final String COPIED =
      "(select from readmodel.task where task_key >= " + KEY_STEP + " limit 1) copied";

  private static final String TASKS_OF_ENDED =
      """
      select from readmodel.task t where t.state <> 'CREATED'
        and not exists (select from readmodel.task w
                        where w.dossier_code = t.dossier_code and w.state = 'CREATED')\
      """;

  private static final String NAMES =
      """
      create temp table name_of as
      select d.code, row_number() over (order by d.code) - 1 number,
        not exists (select from readmodel.task t
                    where t.dossier_code = d.code and t.state = 'CREATED') ended,
        a.full_name, a.folded_name, d.applicant_masked, a.personal_id
      from casefile.dossier d join casefile.applicant a on a.dossier_code = d.code
      """;

  private static final Map<String, Map<String, String>> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put(
        DOSSIER,
        Map.of(
            "code",
            CODE.formatted("code"),
            "applicant_masked",
            "o.applicant_masked",
            "search_text",
            "replace(t.search_text, b.folded_name, o.folded_name) || ' ' ||"
                + " lower("
                + CODE.formatted("code")
                + ")"));
    TABLES.put(
        "casefile.applicant",
        Map.of(
            "dossier_code", CODE.formatted("dossier_code"),
            "full_name", "o.full_name",
            "folded_name", "o.folded_name",
            "personal_id", "lpad(((b.number * 100003 + c.n * 7) % 999999999999)::text, 12, '0')"));
    Map<String, String> instance =
        Map.of(
            "dossier_code",
            CODE.formatted("dossier_code"),
            "process_instance_key",
            "t.process_instance_key + c.n * " + KEY_STEP);
    TABLES.put("readmodel.process_instance", instance);
    TABLES.put(
        "readmodel.task",
        Map.of(
            "dossier_code", CODE.formatted("dossier_code"),
            "task_key", "t.task_key + c.n * " + KEY_STEP,
            "element_instance_key", "t.element_instance_key + c.n * " + KEY_STEP,
            "process_instance_key", "t.process_instance_key + c.n * " + KEY_STEP));
    Map<String, String> task =
        Map.of(
            "dossier_code",
            CODE.formatted("dossier_code"),
            "task_key",
            "t.task_key + c.n * " + KEY_STEP);
    Map<String, String> act = new HashMap<>(task);
    act.put("at", ACTED);
    TABLES.put(ACT, act);
    TABLES.put("casefile.task_claim", task);
    TABLES.put("casefile.clock_fact", Map.of("dossier_code", CODE.formatted("dossier_code")));
  }

  private final String url;
  private final String ownerPassword;
  private final Progress progress;

  public Copies(String url, String ownerPassword, Progress progress) {
    this.url = url;
    this.ownerPassword = ownerPassword;
    this.progress = progress;
  }

  /**
   * Copies until there are at least so many.
   *
   * @param open tasks that wait
   * @param done tasks that were done
   */
  public void make(long open, long done) {
    JdbcClient jdbc =
        JdbcClient.create(new DriverManagerDataSource(url, "motcua_owner", ownerPassword));
    if (count(jdbc, COPIED) > 0) {
      progress.say("the history was copied before");
      return;
    }
    long waiting = count(jdbc, "readmodel.task where state = 'CREATED'");
    long over = count(jdbc, "readmodel.task where state <> 'CREATED'");
    long overOfEnded = count(jdbc, "(" + TASKS_OF_ENDED + ") ended");
    long ofOpen = (open + waiting - 1) / waiting - 1;
    long ofEnded =
        (Math.max(0, done - over - ofOpen * (over - overOfEnded)) + overOfEnded - 1)
            / Math.max(1, overOfEnded);
    try (HistoryStore store = new HistoryStore(url, ownerPassword)) {
      List<String> tables = TABLES.keySet().stream().toList();
      store.aside(tables);
      store.fast(tables);
      store.run("alter table casefile.dossier disable trigger user");
      store.run("alter table casefile.applicant disable trigger user");
      store.run(NAMES);
      store.run("create temp table history_end as select max(at) at from " + ACT);
      store.run("create temp table copied (n bigint, ended boolean)");
      store.run(
          "insert into copied select n, false from generate_series(1, %d) n".formatted(ofOpen));
      store.run(
          "insert into copied select n, true from generate_series(%d, %d) n"
              .formatted(ofOpen + 1, ofOpen + ofEnded));
      for (String table : tables) {
        progress.say("copying %s, %d times".formatted(table, ofOpen + ofEnded));
        store.run(copy(jdbc, table));
      }
      store.run("alter table casefile.dossier enable trigger user");
      store.run("alter table casefile.applicant enable trigger user");
      store.finish(progress::say);
    } catch (SQLException e) {
      throw new PlatformProblem("The history could not be copied: " + e.getMessage(), e);
    }
  }

  private static String copy(JdbcClient jdbc, String table) {
    Map<String, String> changed = TABLES.get(table);
    List<String> columns =
        jdbc.sql(
                """
                select attname::text from pg_attribute where attrelid = cast(:table as regclass)
                  and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
                order by attnum
                """)
            .param("table", table)
            .query(String.class)
            .list();
    String values =
        String.join(
            ", ", columns.stream().map(name -> changed.getOrDefault(name, "t." + name)).toList());
    // Two thirds of what waits are free: the history's officials hold nearly everything.
    String free = table.equals("casefile.task_claim") ? " and (b.number + c.n) % 3 = 0" : "";
    String code = table.equals(DOSSIER) ? "t.code" : "t.dossier_code";
    String order =
        table.equals(ACT) ? "cross join history_end e order by " + (columns.indexOf("at") + 1) : "";
    return """
    insert into %1$s (%2$s)
    select %3$s from %1$s t
    join name_of b on b.code = %4$s
    join copied c on c.ended = b.ended%5$s
    join name_of o on o.number = (b.number + c.n * 7919) %% (select count(*) from name_of)
    %6$s
    """
        .formatted(table, String.join(", ", columns), values, code, free, order);
  }

  private static long count(JdbcClient jdbc, String from) {
    return jdbc.sql("select count(*) from " + from).query(Long.class).single();
  }
}
