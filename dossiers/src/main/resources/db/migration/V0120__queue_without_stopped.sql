-- A dossier stopped for good has no work left, whatever the engine still has to cancel.
create or replace view readmodel.waiting as
  select t.task_key, t.dossier_code, t.unit, t.role,
    case when c.task_key is not null then c.by else t.assignee end as holder,
    d.procedure_code, v.field, t.element_id, s.kind, d.due_at,
    case when d.clock_state = 'STOPPED' then 'infinity' else coalesce(d.due_at, 'infinity') end::timestamptz as sort_due,
    d.early_until, d.at_risk_from, d.settled_at, d.clock_state, d.received_at, t.created_at
  from readmodel.task t
  join casefile.dossier d on d.code = t.dossier_code
  join casefile.procedure_version v on v.code = d.procedure_code and v.version = d.procedure_version
  left join casefile.procedure_step s on s.procedure_code = d.procedure_code
    and s.version = d.procedure_version and s.element_id = t.element_id
  left join casefile.task_claim c on c.task_key = t.task_key
  where t.state = 'CREATED' and t.role is not null and t.unit = any (d.units)
    and d.state not in ('REFUSED', 'WITHDRAWN', 'STOPPED')
    and not exists (select 1 from casefile.task_act a where a.task_key = t.task_key)
    and not exists (select 1 from casefile.pending_act p where p.task_key = t.task_key and p.failed_at is null);

select readmodel.requeue_all();
grant select on readmodel.waiting to motcua_workers;
