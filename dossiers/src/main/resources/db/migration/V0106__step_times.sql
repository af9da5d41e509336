-- How long officials' steps took, and the figures over them. Written by the projector together with
-- the task that ended; the figures follow each written row by trigger, so that neither can be counted
-- twice nor be missing.
create table readmodel.step_time (
  task_key          bigint primary key,
  dossier_code      text not null,
  procedure_code    text not null,
  procedure_version integer not null,
  element_id        text not null,
  kind              text,
  role              text not null,
  unit              text not null,
  province          text not null,
  official          text,
  started_at        timestamptz not null,
  ended_at          timestamptz not null,
  working_minutes   integer not null check (working_minutes >= 0),
  budget_minutes    integer,
  canceled          boolean not null default false,
  synthetic         boolean not null default false
);
comment on table readmodel.step_time is 'One row for each ended round of an official''s step.';
comment on column readmodel.step_time.working_minutes is
  'Working time of the unit''s calendar between start and end without the time the legal clock stood still.';
comment on column readmodel.step_time.province is 'The province of the unit: figures are added up for it, too.';
comment on column readmodel.step_time.official is 'User name of who ended it; null where nobody acted.';
create index step_time_dossier on readmodel.step_time (dossier_code, started_at);
create index step_time_ended on readmodel.step_time (ended_at);

-- Buckets 5 % wide: bucket 0 is less than a minute, bucket n begins at 1.05^(n-1) minutes.
-- Not strict, so that it is inlined: adding up millions of rows is several times as fast.
create function readmodel.minutes_bucket(minutes integer) returns smallint
  language sql immutable parallel safe
return case when minutes < 1 then 0 else 1 + floor(ln(minutes::double precision) / ln(1.05::double precision) + 1e-9) end::smallint;

create function readmodel.month_of(at timestamptz) returns date
  language sql immutable strict parallel safe
return date_trunc('month', at at time zone 'Asia/Ho_Chi_Minh')::date;

create table readmodel.step_histogram (
  procedure_code text not null,
  unit           text not null,
  element_id     text not null,
  month          date not null,
  bucket         smallint not null,
  steps          integer not null,
  minutes        bigint not null,
  within_budget  integer not null,
  budgeted       integer not null,
  primary key (procedure_code, unit, element_id, month, bucket)
);
comment on table readmodel.step_histogram is
  'Working minutes of ended steps in buckets 5 % wide: by unit, and once more with the province as unit.';

create table readmodel.step_month (
  unit           text not null,
  month          date not null,
  procedure_code text not null,
  element_id     text not null,
  steps          integer not null,
  minutes        bigint not null,
  over_minutes   bigint not null,
  within_budget  integer not null,
  budgeted       integer not null,
  primary key (unit, month, procedure_code, element_id)
);
comment on table readmodel.step_month is 'The histogram without its buckets: to rank all procedures at once.';
comment on column readmodel.step_month.over_minutes is 'Working minutes spent beyond the budgets of the steps.';

create table readmodel.work_histogram (
  unit           text not null,
  official       text not null,
  month          date not null,
  bucket         smallint not null,
  steps          integer not null,
  minutes        bigint not null,
  within_budget  integer not null,
  budgeted       integer not null,
  primary key (unit, official, month, bucket)
);
comment on table readmodel.work_histogram is 'Ended steps by official; an empty name stands for the whole unit.';

-- Adds rows of step_time to the figures; canceled rounds were not worked to their end.
create function readmodel.add_steps() returns trigger
  language plpgsql set search_path = readmodel, pg_temp
as $$
begin
  insert into step_histogram as h
    select n.procedure_code, u.unit, n.element_id, month_of(n.ended_at), minutes_bucket(n.working_minutes),
      count(*), sum(n.working_minutes), count(*) filter (where n.working_minutes <= n.budget_minutes),
      count(n.budget_minutes)
    from added n, lateral (select n.unit where n.unit <> n.province union all select n.province) u
    where not n.canceled
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict (procedure_code, unit, element_id, month, bucket) do update set
    steps = h.steps + excluded.steps, minutes = h.minutes + excluded.minutes,
    within_budget = h.within_budget + excluded.within_budget, budgeted = h.budgeted + excluded.budgeted;

  insert into step_month as m
    select u.unit, month_of(n.ended_at), n.procedure_code, n.element_id, count(*), sum(n.working_minutes),
      coalesce(sum(greatest(n.working_minutes - n.budget_minutes, 0)), 0),
      count(*) filter (where n.working_minutes <= n.budget_minutes), count(n.budget_minutes)
    from added n, lateral (select n.unit where n.unit <> n.province union all select n.province) u
    where not n.canceled
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (unit, month, procedure_code, element_id) do update set
    steps = m.steps + excluded.steps, minutes = m.minutes + excluded.minutes,
    over_minutes = m.over_minutes + excluded.over_minutes,
    within_budget = m.within_budget + excluded.within_budget, budgeted = m.budgeted + excluded.budgeted;

  insert into work_histogram as w
    select n.unit, o.official, month_of(n.ended_at), minutes_bucket(n.working_minutes), count(*),
      sum(n.working_minutes), count(*) filter (where n.working_minutes <= n.budget_minutes),
      count(n.budget_minutes)
    from added n, lateral (select n.official where n.official is not null union all select '') o
    where not n.canceled
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (unit, official, month, bucket) do update set
    steps = w.steps + excluded.steps, minutes = w.minutes + excluded.minutes,
    within_budget = w.within_budget + excluded.within_budget, budgeted = w.budgeted + excluded.budgeted;
  return null;
end
$$;
revoke all on function readmodel.add_steps() from public;
create trigger add_steps after insert on readmodel.step_time
  referencing new table as added for each statement execute function readmodel.add_steps();

-- All figures anew, from the rows that are there.
create procedure readmodel.roll_up_steps()
  language plpgsql set search_path = readmodel, pg_temp
as $$
begin
  truncate step_histogram, step_month, work_histogram;
  insert into step_histogram
    select n.procedure_code, u.unit, n.element_id, month_of(n.ended_at), minutes_bucket(n.working_minutes),
      count(*), sum(n.working_minutes), count(*) filter (where n.working_minutes <= n.budget_minutes),
      count(n.budget_minutes)
    from step_time n, lateral (select n.unit where n.unit <> n.province union all select n.province) u
    where not n.canceled
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5;
  insert into step_month
    select u.unit, month_of(n.ended_at), n.procedure_code, n.element_id, count(*), sum(n.working_minutes),
      coalesce(sum(greatest(n.working_minutes - n.budget_minutes, 0)), 0),
      count(*) filter (where n.working_minutes <= n.budget_minutes), count(n.budget_minutes)
    from step_time n, lateral (select n.unit where n.unit <> n.province union all select n.province) u
    where not n.canceled
    group by 1, 2, 3, 4 order by 1, 2, 3, 4;
  insert into work_histogram
    select n.unit, o.official, month_of(n.ended_at), minutes_bucket(n.working_minutes), count(*),
      sum(n.working_minutes), count(*) filter (where n.working_minutes <= n.budget_minutes),
      count(n.budget_minutes)
    from step_time n, lateral (select n.official where n.official is not null union all select '') o
    where not n.canceled
    group by 1, 2, 3, 4 order by 1, 2, 3, 4;
end
$$;
revoke all on procedure readmodel.roll_up_steps() from public;
grant execute on procedure readmodel.roll_up_steps() to motcua_workers;

grant select, insert, update, delete, truncate on readmodel.step_time, readmodel.step_histogram,
  readmodel.step_month, readmodel.work_histogram to motcua_workers;
grant select on readmodel.step_time, readmodel.step_histogram, readmodel.step_month,
  readmodel.work_histogram to motcua_ui;

alter table readmodel.step_time enable row level security;
create policy system on readmodel.step_time to motcua_workers using (true) with check (true);
create policy units on readmodel.step_time for select to motcua_ui
  using (unit = any ((select casefile.visible_units())::text[])
         or exists (select 1 from casefile.dossier d where d.code = step_time.dossier_code));

do $$
declare part text;
begin
  foreach part in array array['step_histogram', 'step_month', 'work_histogram']
  loop
    execute format('alter table readmodel.%I enable row level security', part);
    execute format('create policy system on readmodel.%I to motcua_workers using (true) with check (true)', part);
    execute format(
      'create policy units on readmodel.%1$I for select to motcua_ui
         using (unit = any ((select casefile.visible_units())::text[]))', part);
  end loop;
end $$;

-- What waits, and where: read from end to end, or for one procedure.
create index task_waiting_step on readmodel.task (procedure_code, element_id, unit)
  include (task_key, dossier_code, role, assignee, created_at)
  where state = 'CREATED';

-- Everything the supervisors' figures and lists count, filter and order dossiers in process by: one
-- narrow index is read from end to end, twenty thousand entries, instead of wide rows all over the table.
create index dossier_in_process on casefile.dossier (competent_unit, due_at, code)
  include (units, procedure_code, procedure_version, channel, received_at, early_until, at_risk_from,
    settled_at, clock_state, stop_reason)
  where clock_state <> 'SETTLED' and accepted_at is not null;
drop index casefile.dossier_in_process_due;
drop index casefile.dossier_in_process_units;
drop index casefile.dossier_in_process_unit;

-- Settled dossiers, the last first: with what they are filtered by, for the same reason.
create index dossier_settled on casefile.dossier (settled_at, code)
  include (units, competent_unit, procedure_code, channel, received_at, due_at, early_until, at_risk_from,
    clock_state, stop_reason)
  where clock_state = 'SETTLED' and accepted_at is not null;
create index dossier_settled_procedure on casefile.dossier (procedure_code, settled_at, code)
  where clock_state = 'SETTLED' and accepted_at is not null;
