package vn.motcua.local.crash;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.access.Access;
import vn.motcua.local.traffic.House;

/** What the house and its neighbours have written down, read as the workers' database user. */
final class Books {
  private final Access access;
  private final JdbcClient jdbc;

  Books(House system) {
    this.access = system.get(Access.class);
    this.jdbc = system.get(JdbcClient.class);
  }

  long count(String sql) {
    return access.asSystem(() -> jdbc.sql(sql).query(Long.class).single());
  }

  /** How many of these dossiers' processes have ended. */
  long ended(Collection<String> codes) {
    return access.asSystem(() ->
        jdbc.sql(
                """
                select count(*) from readmodel.process_instance
                where dossier_code in (:codes) and state = 'COMPLETED'
                """)
            .param("codes", codes)
            .query(Long.class)
            .single());
  }

  /** Dossier code → states of its process instances, of all of them. */
  Map<String, List<String>> instances(Collection<String> codes) {
    return grouped(
        """
        select dossier_code, state from readmodel.process_instance
        where dossier_code in (:codes) order by process_instance_key
        """,
        codes);
  }

  /** Dossier code → statuses in the order they were recorded. */
  Map<String, List<String>> statuses(Collection<String> codes) {
    return grouped(
        "select dossier_code, status::text from casefile.status where dossier_code in (:codes) order by id",
        codes);
  }

  /** Dossier code → state of the case file. */
  Map<String, List<String>> states(Collection<String> codes) {
    return grouped("select code, state from casefile.dossier where code in (:codes)", codes);
  }

  /** Dossier code → one "asked" for each supplement asked for. */
  Map<String, List<String>> supplements(Collection<String> codes) {
    return grouped(
        "select dossier_code, 'asked' from casefile.supplement_request where dossier_code in (:codes)",
        codes);
  }

  /** What still keeps anything from its end, for the message of a failure. */
  String unfinished() {
    List<String> lines = new ArrayList<>();
    access.asSystem(() -> {
      lines.addAll(
          jdbc.sql(
                  """
                  select 'outbox ' || topic || ' ' || state || ' ' || key || ': '
                    || coalesce(last_error, '') from casefile.outbox
                  where state <> 'delivered' order by id limit 10
                  """)
              .query(String.class)
              .list());
      lines.addAll(
          jdbc.sql(
                  """
                  select 'task ' || dossier_code || ' ' || element_id || ' ' || coalesce(assignee, '')
                  from readmodel.task where state = 'CREATED' order by task_key limit 10
                  """)
              .query(String.class)
              .list());
      lines.addAll(
          jdbc.sql(
                  """
                  select 'incident ' || dossier_code || ' ' || element_id || ': ' || error_message
                  from readmodel.incident where resolved_at is null limit 10
                  """)
              .query(String.class)
              .list());
      lines.addAll(
          jdbc.sql(
                  """
                  select 'stands at ' || dossier_code || ' ' || element_id from readmodel.element e
                  where completed_at is null and terminated_at is null and kind <> 'PROCESS'
                  order by activated_at limit 10
                  """)
              .query(String.class)
              .list());
    });
    return String.join("\n", lines);
  }

  private Map<String, List<String>> grouped(String sql, Collection<String> codes) {
    Map<String, List<String>> groups = new TreeMap<>();
    access.asSystem(() ->
        jdbc.sql(sql)
            .param("codes", codes)
            .query((row, number) ->
                groups
                    .computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                    .add(row.getString(2)))
            .list());
    return groups;
  }

  /** Dossier code → statuses in the order the portal heard them, without repetitions it refused. */
  static Map<String, List<String>> heardByPortal(URI standIns) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(standIns.resolve("/_received/portal")).build(),
                HttpResponse.BodyHandlers.ofString());
    Map<String, List<String>> heard = new TreeMap<>();
    for (JsonNode one : JsonMapper.shared().readTree(answer.body())) {
      JsonNode body = one.path("body");
      heard
          .computeIfAbsent(body.path("dossierCode").asString(), code -> new ArrayList<>())
          .add(body.path("status").asString());
    }
    return heard;
  }
}
