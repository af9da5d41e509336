package vn.motcua.dossiers.stuck;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.platform.Addresses;

/** 60,000 dossiers of which one in thirty still runs, well; only for reading plans. */
final class SettledHistory {

  private static final String FILL =
      """
      alter table casefile.dossier no force row level security;
      alter table casefile.outbox no force row level security;
      alter table casefile.task_act no force row level security;
      alter table casefile.task_claim no force row level security;
      alter table casefile.supplement_request no force row level security;
      alter table casefile.payment_request no force row level security;

      insert into casefile.procedure_version (code, version, name_vi, field, levels, channels, online,
        open_points, deadlines, fees, origin, state, effective_from, yaml, bpmn, decisions, forms,
        outline, hash, yaml_hash, published_by, search_text)
      values ('1.000001', 1, 'Thủ tục thử', 'ho-tich', array['commune'], array['DIRECT'], 'FULL', '{}',
        '[]', '[]', 'SHIPPED', 'PUBLISHED', date '2025-01-01', '-', '-', '[]', '[]', '[]',
        repeat('0', 64), repeat('0', 64), 'test', 'thu tuc thu');

      insert into casefile.official (username, name, unit, roles, password_hash)
      select 'chuyenvien' || n, 'Thử', (20000 + n)::text, array['specialist', 'desk'], '-'
      from generate_series(1, 100) n;

      insert into casefile.dossier (code, procedure_code, procedure_version, channel, receiving_unit,
        commune_unit, competent_unit, units, return_way, state, status, accepted_at, registered_at,
        clock_state, registered_by, applicant_masked, search_text)
      select 'H17.' || unit || '-261101-' || lpad(n::text, 6, '0'), '1.000001', 1, 'DIRECT', unit, unit,
        unit, array[unit], 'DESK', case when n % 30 = 0 then 'ACCEPTED' else 'RETURNED' end, 4,
        '2026-11-01', '2026-11-01', case when n % 30 = 0 then 'RUNNING' else 'SETTLED' end, 'test',
        'Người thử', 'nguoi thu'
      from generate_series(1, 60000) n, lateral (select (20001 + n % 100)::text) u(unit);

      insert into readmodel.process_instance (process_instance_key, dossier_code, process_id, state,
        started_at, ended_at)
      select row_number() over () + (1::bigint << 52), code, 'procedure-1.000001',
        case when state = 'ACCEPTED' then 'ACTIVE' else 'COMPLETED' end, registered_at,
        case when state <> 'ACCEPTED' then registered_at end
      from casefile.dossier;

      insert into readmodel.task (task_key, dossier_code, process_instance_key, definition_key,
        engine_version, element_id, element_instance_key, role, unit, state, created_at, position)
      select p.process_instance_key * 8 + n, d.code, p.process_instance_key, 1, 1, 'step-' || n, n,
        'specialist', d.competent_unit,
        case when n = 3 and d.state = 'ACCEPTED' then 'CREATED' else 'COMPLETED' end, d.registered_at, 1
      from casefile.dossier d
      join readmodel.process_instance p on p.dossier_code = d.code, generate_series(1, 3) n;

      insert into casefile.task_act (task_key, dossier_code, element_id, outcome, unit, by, by_name, at)
      select task_key, dossier_code, element_id, 'pass', unit, 'test', 'Thử', created_at
      from readmodel.task where state = 'COMPLETED';

      insert into readmodel.element (element_instance_key, dossier_code, process_instance_key,
        definition_key, element_id, kind, activated_at, completed_at, position)
      select t.task_key, t.dossier_code, t.process_instance_key, 1, t.element_id,
        case when t.task_key % 8 = 1 then 'SERVICE_TASK' else 'USER_TASK' end, t.created_at,
        case when t.state = 'COMPLETED' then t.created_at end, 1
      from readmodel.task t;

      insert into casefile.outbox (topic, dossier_code, key, payload, state, created_at, finished_at)
      select 'engine', dossier_code, 'complete:' || task_key, '{"command": "complete"}', 'delivered', at,
        at
      from casefile.task_act;

      analyze;
      """;

  private final JdbcClient owner;

  private SettledHistory(JdbcClient owner) {
    this.owner = owner;
  }

  static SettledHistory in(Addresses addresses) {
    String url = FilledDatabase.empty(addresses, "motcua_settled");
    JdbcClient owner =
        JdbcClient.create(
            new DriverManagerDataSource(url, "motcua_owner", addresses.ownerPassword()));
    owner.sql(FILL).update();
    return new SettledHistory(owner);
  }

  /** The plan as the workers get it, who see every row. */
  String explain(String sql, Map<String, Object> parameters) {
    return String.join(
        "\n",
        owner
            .sql("explain (analyze, costs off, timing off) " + sql)
            .params(parameters)
            .query(String.class)
            .list());
  }
}
