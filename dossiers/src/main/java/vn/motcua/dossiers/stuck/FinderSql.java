package vn.motcua.dossiers.stuck;

/**
 * One statement that looks at every running dossier. What moves a dossier is read from the small
 * indexes of what is open; the history of the others is never touched.
 */
final class FinderSql {

  /**
   * What is open now, for dossiers that run. {@code projected} is null while the newest record of
   * any partition was read late: what is missing then may only not have been read yet.
   */
  private static final String OPEN =
      """
      with running as materialized (
        select d.code, d.clock_state, d.registered_at from casefile.dossier d
        where d.state in ('REGISTERED', 'ACCEPTED')
          and (not d.synthetic or (select max(p.process_instance_key)
            from readmodel.process_instance p where p.dossier_code = d.code) >= :engineKeys)),
      projected as (
        select case when bool_and(p.lag <= interval '30 seconds') then max(p.at) end as at
        from (select max(saved_at) as at,
                (array_agg(saved_at - record_at order by record_at desc, saved_at))[1] lag
              from readmodel.engine_position group by partition_id) p),
      staffed as (
        select unit, role
        from unnest(string_to_array(:units, ','), string_to_array(:roles, ',')) s(unit, role)),
      task as materialized (
        select t.dossier_code, t.task_key, t.element_id, t.created_at, t.role, t.unit,
          a.at acted_at, case when c.task_key is not null then c.by else t.assignee end holder
        from readmodel.task t
        join running r on r.code = t.dossier_code
        left join casefile.task_act a on a.task_key = t.task_key
        left join casefile.task_claim c on c.task_key = t.task_key
        where t.state = 'CREATED' and t.element_id <> all (string_to_array(:beside, ','))),
      element as materialized (
        select e.dossier_code, e.element_id, e.element_instance_key, e.activated_at,
          e.kind not in ('INTERMEDIATE_CATCH_EVENT', 'RECEIVE_TASK', 'EVENT_BASED_GATEWAY') job
        from readmodel.element e
        join running r on r.code = e.dossier_code
        where e.completed_at is null and e.terminated_at is null
          and e.kind in ('SERVICE_TASK', 'SEND_TASK', 'SCRIPT_TASK', 'BUSINESS_RULE_TASK',
            'INTERMEDIATE_CATCH_EVENT', 'RECEIVE_TASK', 'EVENT_BASED_GATEWAY')),
      message as materialized (
        select o.dossier_code, o.key, o.created_at, o.last_error from casefile.outbox o
        where o.topic = 'engine' and o.state = 'pending'),
      """;

  /** Each open thing that cannot go on by itself. */
  private static final String FLAWS =
      """
      refused as (
        select o.dossier_code code, 'MESSAGE_REFUSED' reason, o.finished_at since,
          concat_ws(': ', o.key, o.last_error) said
        from casefile.outbox o
        join running r on r.code = o.dossier_code
        where o.state = 'dead' and o.topic = 'engine'
          and case o.payload ->> 'command'
            when 'start' then not exists (select 1 from readmodel.process_instance p
              where p.dossier_code = o.dossier_code)
            when 'complete' then exists (select 1 from task t
              where t.task_key = (o.payload ->> 'taskKey')::bigint)
            when 'publish' then exists (select 1 from element e
              where e.dossier_code = o.dossier_code and not e.job) end),
      halted as (
        select i.dossier_code, 'INCIDENT', i.created_at, concat_ws(': ', i.element_id,
          i.error_message)
        from readmodel.incident i join running r on r.code = i.dossier_code
        where i.resolved_at is null),
      untold as (
        select o.dossier_code, case o.topic when 'portal' then 'NOT_TOLD' else 'FORM_NOT_MADE' end,
          o.created_at, concat_ws(': ', o.key, o.last_error)
        from casefile.outbox o join running r on r.code = o.dossier_code
        where o.topic in ('portal', 'document')
          and (o.state = 'dead' or o.state = 'pending' and o.created_at <= :untoldAt)
          and case o.topic
            when 'portal' then not exists (select 1 from casefile.outbox n
              where n.dossier_code = o.dossier_code and n.topic = 'portal' and n.id > o.id
                and n.state = 'delivered')
            else not exists (select 1 from casefile.document m
              where m.dossier_code = o.dossier_code and m.kind = o.payload ->> 'kind'
                and m.made_at > o.created_at) end),
      delayed as (
        select m.dossier_code, 'MESSAGE_WAITING', m.created_at, concat_ws(': ', m.key, m.last_error)
        from message m join running r on r.code = m.dossier_code
        where m.created_at <= :patienceAt),
      orphaned as (
        select t.dossier_code, case when t.role is null or t.unit is null then 'NO_GROUP'
            else 'NO_OFFICIAL' end, t.created_at, concat_ws(' ', t.element_id, t.holder,
            t.role || '@' || t.unit)
        from task t
        where t.acted_at is null and t.created_at <= :graceAt
          and case when t.role is null or t.unit is null then true
            when t.holder is not null then not exists (select 1 from casefile.official o
              where o.username = t.holder and o.active)
            else not exists (select 1 from staffed s where s.unit = t.unit and s.role = t.role) end),
      unheard as (
        select t.dossier_code, 'NOTHING_FOLLOWED', t.acted_at, t.element_id
        from task t
        join casefile.outbox o on o.topic = 'engine' and o.key = 'complete:' || t.task_key
        cross join projected p
        where t.acted_at <= :graceAt and o.state = 'delivered' and o.finished_at <= :graceAt
          and (p.at > o.finished_at or o.finished_at <= :patienceAt)),
      silent as (
        select e.dossier_code, 'SERVICE_SILENT', e.activated_at, e.element_id
        from element e
        where e.job and e.activated_at <= :patienceAt
          and not exists (select 1 from readmodel.incident i
            where i.element_instance_key = e.element_instance_key and i.resolved_at is null)),
      """;

  /** Waits for people outside: asked, answered, or never asked. */
  private static final String WAITS =
      """
      asked as (
        select e.dossier_code, e.element_id, e.activated_at, s.requested_at, s.answered_at
        from element e
        left join lateral (select s.requested_at, s.answered_at from casefile.supplement_request s
          where s.dossier_code = e.dossier_code order by s.round desc limit 1) s on true
        where e.element_id like 'wait-supplement-%'
        union all
        select e.dossier_code, e.element_id, e.activated_at, q.requested_at, q.heard_at
        from element e
        left join lateral (select q.requested_at, coalesce(q.recorded_at, q.settled_at) heard_at
          from casefile.payment_request q
          where q.dossier_code = e.dossier_code order by q.requested_at desc limit 1) q on true
        where e.element_id like 'wait-obligation-%'),
      waiting as (
        select a.dossier_code,
          case when a.requested_at is null then 'NOBODY_ASKED'
            when a.answered_at is not null then 'NOTHING_FOLLOWED' else 'TERM_OVER' end,
          case when a.requested_at is null then a.activated_at
            when a.answered_at is not null then a.answered_at
            else a.requested_at + :term::interval end, a.element_id
        from asked a cross join projected p
        where case when a.requested_at is null then a.activated_at <= :graceAt
          when a.answered_at is not null then a.answered_at <= :graceAt
            and (p.at > a.answered_at + interval '5 seconds' or a.answered_at <= :patienceAt)
            and not exists (select 1 from message m where m.dossier_code = a.dossier_code)
          else a.requested_at <= :termAt end),
      """;

  /** Dossiers in which nothing at all is open. */
  private static final String LOST =
      """
      idle as (
        select r.* from running r
        where not exists (select 1 from task t where t.dossier_code = r.code)
          and not exists (select 1 from element e where e.dossier_code = r.code)
          and not exists (select 1 from message m where m.dossier_code = r.code)
          and not exists (select 1 from readmodel.incident i
            where i.dossier_code = r.code and i.resolved_at is null)),
      lost as (
        select i.code, case when p.process_instance_key is null then 'NEVER_STARTED'
            when p.state <> 'ACTIVE' then 'ENGINE_ENDED'
            when a.element_id is not null then 'NOTHING_FOLLOWED' else 'ENGINE_LOST' end,
          greatest(i.registered_at, p.started_at, p.ended_at, e.at, o.at, a.at) since,
          coalesce(a.element_id, e.element_id)
        from idle i
        cross join projected j
        left join lateral (select * from readmodel.process_instance p
          where p.dossier_code = i.code and p.parent_key is null
          order by p.started_at desc nulls last limit 1) p on true
        left join lateral (select e.element_id, coalesce(e.completed_at, e.terminated_at) as at
          from readmodel.element e where e.dossier_code = i.code
            and coalesce(e.completed_at, e.terminated_at) is not null
          order by 2 desc limit 1) e on true
        left join lateral (select max(o.finished_at) as at from casefile.outbox o
          where o.dossier_code = i.code and o.topic = 'engine') o on true
        left join lateral (select a.element_id, a.at from casefile.task_act a
          where a.dossier_code = i.code order by a.at desc limit 1) a on true
        where greatest(i.registered_at, p.started_at, p.ended_at, e.at, o.at, a.at) <= :graceAt
          and (p.state is distinct from 'COMPLETED' or i.clock_state <> 'SETTLED')
          and (o.at is null or o.at <= :patienceAt or j.at > o.at)),
      found as materialized (
        select distinct on (code) code, reason, since, said from (
          select * from refused union all select * from halted union all select * from untold
          union all select * from delayed union all select * from orphaned
          union all select * from unheard union all select * from silent
          union all select * from waiting union all select * from lost) f(code, reason, since, said)
        order by code, array_position(string_to_array(:reasons, ','), reason), since)
      """;

  private static final String FIND = OPEN + FLAWS + WAITS + LOST;

  /** What is stuck, without writing it down. */
  static final String FOUND = FIND + "select * from found";

  /** Brings the table up to date and answers how many run and how many are stuck. */
  static final String LOOK =
      FIND
          + """
          , gone as (
            delete from readmodel.stuck_dossier s
            where not exists (select 1 from found f where f.code = s.dossier_code)),
          come as (
            insert into readmodel.stuck_dossier as s (dossier_code, reason, detail, since, found_at)
            select code, reason, jsonb_strip_nulls(jsonb_build_object('said', said)), since, :now
            from found
            on conflict (dossier_code) do update set reason = excluded.reason,
              detail = excluded.detail, since = excluded.since,
              found_at = case when s.reason = excluded.reason then s.found_at
                else excluded.found_at end
            where (s.reason, s.detail, s.since)
              is distinct from (excluded.reason, excluded.detail, excluded.since))
          insert into readmodel.stuck_look as l (looked_at, running, stuck)
          select :now, (select count(*) from running), (select count(*) from found)
          on conflict (one) do update set looked_at = excluded.looked_at,
            running = excluded.running, stuck = excluded.stuck
          returning looked_at, running, stuck
          """;

  private FinderSql() {}
}
