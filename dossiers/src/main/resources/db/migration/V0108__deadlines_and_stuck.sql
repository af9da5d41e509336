-- Running dossiers that nobody and nothing moves: found anew every few seconds, never kept.
create table readmodel.stuck_dossier (
  dossier_code text primary key,
  reason       text not null,
  detail       jsonb not null default '{}',
  since        timestamptz not null,
  found_at     timestamptz not null default now()
);
comment on table readmodel.stuck_dossier is 'A running dossier without a next event, and why; no personal data.';
comment on column readmodel.stuck_dossier.since is 'From when on nothing moved it.';
create index stuck_since on readmodel.stuck_dossier (since, dossier_code);

create table readmodel.stuck_look (
  one       boolean primary key default true check (one),
  looked_at timestamptz not null,
  running   integer not null,
  stuck     integer not null
);
comment on table readmodel.stuck_look is 'The last look at all running dossiers; one row.';

grant select, insert, update, delete, truncate on readmodel.stuck_dossier, readmodel.stuck_look to motcua_workers;
grant select on readmodel.stuck_dossier, readmodel.stuck_look to motcua_ui;
alter table readmodel.stuck_dossier enable row level security;
create policy system on readmodel.stuck_dossier to motcua_workers using (true) with check (true);
create policy units on readmodel.stuck_dossier for select to motcua_ui
  using (exists (select 1 from casefile.dossier d where d.code = stuck_dossier.dossier_code));

-- Deadlines to be told: each index holds exactly what has not been told yet.
alter table casefile.dossier add column escalate_at timestamptz;
comment on column casefile.dossier.escalate_at is
  'When the province is told of a missed due date; counted when the unit was told.';
grant update (escalate_at) on casefile.dossier to motcua_workers;

-- What was overdue for long before anybody was told by this system is not told now: hundreds of
-- applicants would get a message on the day of the upgrade. Lists show these dossiers as overdue.
alter table casefile.dossier no force row level security;
update casefile.dossier
set at_risk_told_at = now(), missed_told_for = due_at, escalated_for = due_at
where clock_state = 'RUNNING' and due_at < now() - interval '7 days';
alter table casefile.dossier force row level security;
create index dossier_at_risk_untold on casefile.dossier (at_risk_from)
  where clock_state = 'RUNNING' and at_risk_told_at is null;
create index dossier_missed_untold on casefile.dossier (due_at)
  where clock_state = 'RUNNING' and missed_told_for is distinct from due_at;
create index dossier_escalated_untold on casefile.dossier (escalate_at)
  where clock_state = 'RUNNING' and missed_told_for = due_at and escalated_for is distinct from due_at;

-- What is open, for the look at all running dossiers: a few thousand entries beside millions of rows.
create index dossier_open on casefile.dossier (code) where state in ('REGISTERED', 'ACCEPTED');
create index incident_of_element on readmodel.incident (element_instance_key) where resolved_at is null;

create function readmodel.stuck_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('motcua_tasks', d.competent_unit) from casefile.dossier d
  where d.code = coalesce(new.dossier_code, old.dossier_code);
  return null;
end $$;
create trigger wake after insert or delete on readmodel.stuck_dossier
  for each row execute function readmodel.stuck_wake();
