-- The work queue: one narrow row for each task that waits for an official. Triggers keep it in the
-- transaction of whatever changes it, so a task that was done is gone from every list and every number
-- in the same commit, whether the engine knows of it yet or not. Holds no personal data.

-- Acts that wait for their half minute to be undone: nothing is told to the engine before.
create table casefile.pending_act (
  task_key     bigint primary key,
  dossier_code text not null references casefile.dossier (code),
  batch        uuid not null,
  outcome      text not null,
  data         jsonb not null default '{}',
  by           text not null,
  by_name      text not null,
  on_behalf_of text,
  actor        jsonb not null,
  recorded_at  timestamptz not null default now(),
  runs_at      timestamptz not null,
  failed_at    timestamptz,
  failure      jsonb,
  check ((failed_at is null) = (failure is null)),
  check (runs_at >= recorded_at)
);
comment on column casefile.pending_act.actor is 'The official as signed in when it was recorded: name, unit, roles, substitutes.';
comment on table casefile.pending_act is
  'Acts on many tasks, to be carried out at runs_at unless undone before; what failed stays until it was read.';
create index pending_act_due on casefile.pending_act (runs_at) where failed_at is null;
create index pending_act_by on casefile.pending_act (by, recorded_at);
create index pending_act_batch on casefile.pending_act (batch);
create index pending_act_dossier on casefile.pending_act (dossier_code);

create table readmodel.queue (
  task_key       bigint primary key,
  dossier_code   text not null,
  unit           text not null,
  role           text not null,
  holder         text,
  procedure_code text not null,
  field          text not null,
  element_id     text not null,
  kind           text,
  due_at         timestamptz,
  sort_due       timestamptz not null,
  early_until    timestamptz,
  at_risk_from   timestamptz,
  settled_at     timestamptz,
  clock_state    text not null,
  received_at    timestamptz not null,
  created_at     timestamptz not null
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01,
  autovacuum_analyze_scale_factor = 0.02);
comment on table readmodel.queue is 'Tasks that wait for an official: what the view readmodel.waiting says, kept by triggers.';
comment on column readmodel.queue.holder is 'User name of who took it or was given it; null = free.';
comment on column readmodel.queue.sort_due is
  'Order of the remaining legal time: due_at; infinity without one and while the limit stands still.';

-- Pages, counts and jumps to any depth are read from the index alone: unit and role first, as
-- row-level security and the official's duties narrow them, then the order.
create index queue_free on readmodel.queue (unit, role, sort_due, task_key) where holder is null;
create index queue_free_received on readmodel.queue (unit, role, received_at, task_key) where holder is null;
create index queue_free_code on readmodel.queue (unit, role, dossier_code, task_key) where holder is null;
create index queue_held on readmodel.queue (holder, sort_due, task_key) where holder is not null;
create index queue_dossier on readmodel.queue (dossier_code, task_key);

-- The owner of the functions below has to see what they compute from: casefile forces its policies.
create policy queue on casefile.task_act for select to current_user using (true);
create policy queue on casefile.task_claim for select to current_user using (true);
-- To lock a row is to be allowed to change it; the functions below only lock dossiers.
create policy queue on casefile.dossier for update to current_user using (true);

create view readmodel.waiting as
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
    and d.state not in ('REFUSED', 'WITHDRAWN')
    and not exists (select 1 from casefile.task_act a where a.task_key = t.task_key)
    and not exists (select 1 from casefile.pending_act p where p.task_key = t.task_key and p.failed_at is null);
comment on view readmodel.waiting is 'What the queue has to hold, computed from its sources.';

-- Two transactions that change the same dossier's tasks meet at the dossier, then at its rows of the queue,
-- both always taken in their order. What is computed after that sees what the other one committed.
create function readmodel.hold_queue(dossiers text[]) returns void
  language plpgsql security definer set search_path = readmodel, pg_temp
as $$
begin
  perform 1 from queue q where q.dossier_code = any (dossiers) order by q.task_key for update;
end $$;

create function readmodel.requeue(keys bigint[]) returns void
  language plpgsql security definer set search_path = readmodel, casefile, pg_temp
as $$
begin
  if coalesce(cardinality(keys), 0) = 0 then
    return;
  end if;
  perform 1 from dossier d
  where d.code in (select t.dossier_code from task t where t.task_key = any (keys))
  order by d.code for share;
  perform 1 from queue q
  where q.dossier_code in (select t.dossier_code from task t where t.task_key = any (keys))
  order by q.task_key for update;
  delete from queue q
  where q.task_key = any (keys) and not exists (select 1 from waiting w where w.task_key = q.task_key);
  insert into queue as q
  select w.* from waiting w where w.task_key = any (keys)
  on conflict (task_key) do update set
    dossier_code = excluded.dossier_code, unit = excluded.unit, role = excluded.role, holder = excluded.holder,
    procedure_code = excluded.procedure_code, field = excluded.field, element_id = excluded.element_id,
    kind = excluded.kind, due_at = excluded.due_at, sort_due = excluded.sort_due,
    early_until = excluded.early_until, at_risk_from = excluded.at_risk_from, settled_at = excluded.settled_at,
    clock_state = excluded.clock_state, received_at = excluded.received_at, created_at = excluded.created_at
  where (q.*) is distinct from (excluded.*);
end $$;
comment on function readmodel.requeue(bigint[]) is 'Computes the queue''s rows of these tasks anew from their sources.';

create function readmodel.requeue(key bigint) returns void language sql
begin atomic
  select readmodel.requeue(array[key]);
end;

-- Everything anew: after a restore, or where triggers were off while millions of rows were written.
create function readmodel.requeue_all() returns bigint
  language plpgsql security definer set search_path = readmodel, casefile, pg_temp
as $$
declare rows bigint;
begin
  lock table queue in exclusive mode;
  delete from queue;
  insert into queue select * from waiting;
  get diagnostics rows = row_count;
  return rows;
end $$;

-- The engine's side: written by the projector, one statement for one or for many tasks.
create function readmodel.queue_tasks_added() returns trigger
  language plpgsql security definer set search_path = readmodel, pg_temp
as $$
begin
  perform requeue(array(select task_key from added where state = 'CREATED' and role is not null and dossier_code is not null));
  return null;
end $$;
create trigger queue_added after insert on readmodel.task
  referencing new table as added for each statement execute function readmodel.queue_tasks_added();

create function readmodel.queue_tasks_changed() returns trigger
  language plpgsql security definer set search_path = readmodel, pg_temp
as $$
begin
  perform requeue(array(
    select n.task_key from after_change n join before_change o on o.task_key = n.task_key
    where (n.dossier_code, n.unit, n.role, n.assignee, n.state, n.element_id, n.created_at)
      is distinct from (o.dossier_code, o.unit, o.role, o.assignee, o.state, o.element_id, o.created_at)));
  return null;
end $$;
create trigger queue_changed after update on readmodel.task
  referencing old table as before_change new table as after_change
  for each statement execute function readmodel.queue_tasks_changed();

create function readmodel.queue_tasks_removed() returns trigger
  language plpgsql security definer set search_path = readmodel, pg_temp
as $$
begin
  if tg_op = 'TRUNCATE' then
    delete from queue;
  else
    delete from queue q using removed r where q.task_key = r.task_key;
  end if;
  return null;
end $$;
create trigger queue_removed after delete on readmodel.task
  referencing old table as removed for each statement execute function readmodel.queue_tasks_removed();
create trigger queue_emptied after truncate on readmodel.task
  for each statement execute function readmodel.queue_tasks_removed();

-- The officials' side: their transaction holds the dossier.
create function readmodel.queue_acted() returns trigger
  language plpgsql security definer set search_path = readmodel, pg_temp
as $$
begin
  perform hold_queue(array(select distinct dossier_code from added));
  delete from queue q using added a where q.task_key = a.task_key;
  return null;
end $$;
create trigger queue after insert on casefile.task_act
  referencing new table as added for each statement execute function readmodel.queue_acted();
create trigger queue_added after insert on casefile.pending_act
  referencing new table as added for each statement execute function readmodel.queue_acted();

create function readmodel.queue_claimed() returns trigger
  language plpgsql security definer set search_path = readmodel, pg_temp
as $$
begin
  perform hold_queue(array(select distinct dossier_code from added));
  update queue q set holder = a.by from added a
  where q.task_key = a.task_key and q.holder is distinct from a.by;
  return null;
end $$;
create trigger queue_added after insert on casefile.task_claim
  referencing new table as added for each statement execute function readmodel.queue_claimed();
create trigger queue_changed after update on casefile.task_claim
  referencing new table as added for each statement execute function readmodel.queue_claimed();

create function readmodel.queue_undone() returns trigger
  language plpgsql security definer set search_path = readmodel, pg_temp
as $$
begin
  perform requeue(old.task_key);
  return null;
end $$;
create trigger queue_undone after delete on casefile.pending_act
  for each row when (old.failed_at is null) execute function readmodel.queue_undone();
create trigger queue_failed after update of failed_at on casefile.pending_act
  for each row when (old.failed_at is distinct from new.failed_at) execute function readmodel.queue_undone();

create function readmodel.queue_clock() returns trigger
  language plpgsql security definer set search_path = readmodel, pg_temp
as $$
begin
  perform hold_queue(array[new.code]);
  update queue q set due_at = new.due_at,
    sort_due = case when new.clock_state = 'STOPPED' then 'infinity' else coalesce(new.due_at, 'infinity') end,
    early_until = new.early_until, at_risk_from = new.at_risk_from, settled_at = new.settled_at,
    clock_state = new.clock_state, received_at = new.received_at
  where q.dossier_code = new.code;
  return null;
end $$;
create trigger queue_clock
  after update of due_at, early_until, at_risk_from, settled_at, clock_state, received_at on casefile.dossier
  for each row when ((old.due_at, old.early_until, old.at_risk_from, old.settled_at, old.clock_state, old.received_at)
    is distinct from (new.due_at, new.early_until, new.at_risk_from, new.settled_at, new.clock_state, new.received_at))
  execute function readmodel.queue_clock();

create function readmodel.queue_dossier() returns trigger
  language plpgsql security definer set search_path = readmodel, pg_temp
as $$
begin
  perform requeue(array(select t.task_key from task t where t.dossier_code = new.code and t.state = 'CREATED'));
  return null;
end $$;
create trigger queue_dossier after update of units, state on casefile.dossier
  for each row when (old.units is distinct from new.units or old.state is distinct from new.state)
  execute function readmodel.queue_dossier();

-- Who may see and write.
revoke all on function readmodel.hold_queue(text[]), readmodel.requeue(bigint[]), readmodel.requeue(bigint),
  readmodel.requeue_all(), readmodel.queue_tasks_added(), readmodel.queue_tasks_changed(),
  readmodel.queue_tasks_removed(), readmodel.queue_acted(), readmodel.queue_claimed(), readmodel.queue_undone(),
  readmodel.queue_clock(), readmodel.queue_dossier() from public;
grant execute on function readmodel.requeue(bigint[]), readmodel.requeue(bigint), readmodel.requeue_all() to motcua_workers;
grant select on readmodel.queue to motcua_workers, motcua_ui;
alter table readmodel.queue enable row level security;
create policy system on readmodel.queue for select to motcua_workers using (true);
create policy units on readmodel.queue for select to motcua_ui
  using (unit = any ((select casefile.visible_units())::text[]));

grant select on casefile.pending_act to motcua_workers, motcua_ui;
grant insert, delete on casefile.pending_act to motcua_ui;
grant update (runs_at, failed_at, failure) on casefile.pending_act to motcua_ui;
alter table casefile.pending_act enable row level security;
create policy system on casefile.pending_act for select to motcua_workers using (true);
create policy own on casefile.pending_act to motcua_ui
  using (by = current_setting('motcua.official', true))
  with check (by = current_setting('motcua.official', true));
create policy of_seen_dossiers on casefile.pending_act as restrictive for insert to motcua_ui
  with check (exists (select 1 from casefile.dossier d where d.code = pending_act.dossier_code));
