package vn.motcua.dossiers.casefile;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Answers of data services by call key {@code <dossier>:<element>:<round>}: a call answered once is
 * not made again, whoever repeats the job.
 */
public final class ServiceCalls {

  private final JdbcClient jdbc;
  private final Access access;

  public ServiceCalls(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** The answer already given. */
  public Optional<JsonNode> answer(String key) {
    return access.asSystem(() ->
        jdbc.sql(
                """
                select answer from casefile.service_call
                where call_key = :key and finished_at is not null
                """)
            .param("key", key)
            .query((row, number) -> JsonMapper.shared().readTree(row.getString(1)))
            .optional());
  }

  /** Keeps an answer; the first one stays. */
  public void keep(DossierCode code, String elementId, String service, String key, Object answer) {
    access.asSystem(() ->
        jdbc.sql(
                """
                insert into casefile.service_call
                  (call_key, dossier_code, element_id, service, finished_at, answer)
                values (:key, :code, :element, :service, now(), cast(:answer as jsonb))
                on conflict (call_key) do nothing
                """)
            .param("key", key)
            .param("code", code.value())
            .param("element", elementId)
            .param("service", service)
            .param("answer", JsonMapper.shared().writeValueAsString(answer))
            .update());
  }
}
