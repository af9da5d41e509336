package vn.motcua.dossiers.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Reads what happened to a dossier: what people did and what was told, from the case file; where
 * the process went, from the read model.
 */
public final class HistoryQueries {

  static final String ALL =
      """
      with fact as (
        select 'CLOCK' kind, at, by, null element_id, 1 rank,
          jsonb_build_object('fact', kind, 'reason', reason, 'newDueAt', new_due_at) data
        from casefile.clock_fact where dossier_code = :code
        union all
        select 'CLOCK', m.at, null, null, 2,
          jsonb_build_object('fact', 'MOVED', 'reason', a.source, 'oldDueAt', m.old_due_at,
            'newDueAt', m.new_due_at)
        from casefile.clock_move m
        left join casefile.calendar_announcement a on a.id = m.announcement_id
        where m.dossier_code = :code
        union all
        select 'ACT', at, by, element_id, 2,
          data || jsonb_build_object('outcome', outcome, 'byName', by_name, 'unit', unit,
            'forName', on_behalf_of_name)
        from casefile.task_act where dossier_code = :code
        union all
        select 'CONSULTATION', c.at, c.by, null, 2,
          jsonb_build_object('event', c.event, 'asked', q.kind, 'unit', q.unit_name, 'byName', c.by_name,
            'question', case when c.event = 'ASKED' then q.question end, 'dueAt', q.due_at)
        from casefile.consultation q
        cross join lateral (values ('ASKED', q.asked_at, q.asked_by, q.asked_by_name),
          ('ANSWERED', q.answered_at, q.answered_by, q.answered_by_name),
          ('TAKEN_BACK', q.taken_back_at, q.taken_back_by, null)) c(event, at, by, by_name)
        where q.dossier_code = :code and c.at is not null and c.by <> 'system'
        union all
        select 'NOTE', at, by, null, 2,
          jsonb_build_object('audience', audience, 'byName', by_name)
        from casefile.note where dossier_code = :code
        union all
        select 'PAPER', received_at, received_by, null, 2,
          jsonb_build_object('title', title, 'byName', added_by_name)
        from casefile.paper where dossier_code = :code and title is not null
        union all
        select 'PAYMENT', coalesce(recorded_at, settled_at), recorded_by, null, 2,
          jsonb_build_object('dong', paid_dong, 'receipt', receipt, 'paidAt', settled_at,
            'byName', recorded_by_name)
        from casefile.payment_request where dossier_code = :code and receipt is not null
        union all
        select 'STATUS', at, null, null, 3, jsonb_build_object('status', status)
        from casefile.status where dossier_code = :code
        union all
        select step.kind, step.at, null, e.element_id, step.rank,
          jsonb_build_object('element', e.kind)
        from readmodel.element e
        cross join lateral (values ('STEP_STARTED', e.activated_at, 5),
          ('STEP_COMPLETED', e.completed_at, 4), ('STEP_CANCELED', e.terminated_at, 4))
          step(kind, at, rank)
        where e.dossier_code = :code and step.at is not null
          and e.kind in ('USER_TASK', 'SERVICE_TASK', 'BUSINESS_RULE_TASK', 'RECEIVE_TASK',
            'INTERMEDIATE_CATCH_EVENT')
        union all
        select 'INCIDENT', created_at, null, element_id, 6,
          jsonb_build_object('error', error_type, 'message', error_message,
            'resolvedAt', resolved_at)
        from readmodel.incident where dossier_code = :code)
      select f.kind, f.at, f.by, f.element_id, f.data, s.name_vi, s.name_en
      from fact f
      join casefile.dossier d on d.code = :code
      left join casefile.procedure_step s on s.procedure_code = d.procedure_code
        and s.version = d.procedure_version and s.element_id = f.element_id
      order by f.at, f.rank
      """;

  /**
   * What a screen of the dossier would show otherwise and somebody else did: what the engine only
   * follows up with is left out, new work of the official's own duties is not.
   */
  static final String CHANGED_BY_OTHERS =
      """
      select max(at) as at from (
        select at from casefile.task_act where dossier_code = :code and by <> :me
        union all
        select greatest(t.written_at, c.at) from readmodel.task t
        left join casefile.task_claim c on c.task_key = t.task_key and c.by is distinct from :me
        where t.dossier_code = :code and t.state = 'CREATED'
          and t.role || '@' || t.unit = any ((select casefile.duties())::text[])
        union all
        select c.at from casefile.consultation q
        cross join lateral (values (q.asked_by, q.asked_at), (q.answered_by, q.answered_at),
          (q.taken_back_by, q.taken_back_at)) c(by, at)
        where q.dossier_code = :code and c.by <> :me
        union all
        select at from casefile.note where dossier_code = :code and by <> :me
        union all
        select at from casefile.component_check where dossier_code = :code and by <> :me
        union all
        select received_at from casefile.paper
        where dossier_code = :code and (title is not null or round > 0) and received_by <> :me
        union all
        select case when recorded_by = :me then requested_at
          else greatest(requested_at, recorded_at, settled_at) end
        from casefile.payment_request where dossier_code = :code
        union all
        select recorded_at from casefile.clock_fact where dossier_code = :code and by <> :me)
        change(at)
      """;

  private final JdbcClient jdbc;
  private final Access access;

  public HistoryQueries(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** Every fact in time order, the oldest first; empty where the official may not see it. */
  public List<HistoryEntry> of(DossierCode code, Actor actor) {
    return access.as(
        actor, () -> jdbc.sql(ALL).param("code", code.value()).query(HistoryQueries::entry).list());
  }

  /**
   * When somebody else last changed what the dossier's screen shows; empty where nobody has, or the
   * official may not see it.
   */
  public Optional<Instant> changedByOthers(DossierCode code, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(CHANGED_BY_OTHERS)
                .param("code", code.value())
                .param("me", actor.username())
                .query((row, number) -> Optional.ofNullable(Rows.instant(row, "at")))
                .single());
  }

  private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
    return new HistoryEntry(
        HistoryEntry.Kind.valueOf(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by"),
        row.getString("element_id"),
        stepName(row),
        data(row.getString("data")));
  }

  private static @Nullable Text stepName(ResultSet row) throws SQLException {
    String vi = row.getString("name_vi");
    return vi == null ? null : new Text(vi, row.getString("name_en"));
  }

  private static Map<String, String> data(String json) {
    Map<String, String> data = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : JsonMapper.shared().readTree(json).properties()) {
      JsonNode value = field.getValue();
      if (!value.isNull()) {
        data.put(field.getKey(), value.isValueNode() ? value.asString() : value.toString());
      }
    }
    return data;
  }
}
