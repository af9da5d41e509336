-- What came out of the engine. Only the projector writes here; everything can be dropped and rebuilt
-- from the engine's records. No foreign keys: facts arrive in any order.
create schema readmodel;
comment on schema readmodel is 'Rows projected from the engine''s records; rebuilt at will, no personal data.';
grant usage on schema readmodel to motcua_workers, motcua_ui;

create table readmodel.process_instance (
  process_instance_key bigint primary key,
  dossier_code         text,
  process_id           text,
  definition_key       bigint,
  engine_version       integer,
  parent_key           bigint,
  state                text not null default 'ACTIVE' check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
  started_at           timestamptz,
  ended_at             timestamptz,
  position             bigint not null default -1
);
comment on table readmodel.process_instance is 'Running and ended processes; names the dossier of every other projected row.';
comment on column readmodel.process_instance.position is
  'Position of the newest record of the instance itself; the dossier code comes from the start message.';
create index process_instance_dossier on readmodel.process_instance (dossier_code);

create table readmodel.task (
  task_key             bigint primary key,
  dossier_code         text,
  process_instance_key bigint not null,
  procedure_code       text,
  definition_key       bigint not null,
  engine_version       integer not null,
  element_id           text not null,
  element_instance_key bigint not null,
  role                 text,
  unit                 text,
  candidate_group      text,
  assignee             text,
  state                text not null check (state in ('CREATED', 'COMPLETED', 'CANCELED')),
  created_at           timestamptz not null,
  completed_at         timestamptz,
  written_at           timestamptz not null default clock_timestamp(),
  position             bigint not null
);
comment on table readmodel.task is 'User tasks of the engine; the queue shows CREATED ones without an act.';
comment on column readmodel.task.written_at is 'When the row first appeared: measures record to row against created_at.';
create index task_waiting on readmodel.task (unit, role) where state = 'CREATED';
create index task_dossier on readmodel.task (dossier_code, created_at);
create index task_instance on readmodel.task (process_instance_key);
create index task_assignee on readmodel.task (assignee) where state = 'CREATED' and assignee is not null;

create table readmodel.element (
  element_instance_key bigint primary key,
  dossier_code         text,
  process_instance_key bigint not null,
  definition_key       bigint not null,
  element_id           text not null,
  kind                 text not null,
  activated_at         timestamptz,
  completed_at         timestamptz,
  terminated_at        timestamptz,
  position             bigint not null
);
comment on table readmodel.element is 'Where each dossier was and is: one row for each round of each element.';
create index element_dossier on readmodel.element (dossier_code, activated_at);
create index element_instance on readmodel.element (process_instance_key);
create index element_active on readmodel.element (definition_key, element_id)
  where completed_at is null and terminated_at is null;

create table readmodel.incident (
  incident_key         bigint primary key,
  dossier_code         text,
  process_instance_key bigint not null,
  element_id           text not null,
  element_instance_key bigint not null,
  job_key              bigint,
  error_type           text not null,
  error_message        text not null,
  created_at           timestamptz not null,
  resolved_at          timestamptz,
  position             bigint not null
);
comment on table readmodel.incident is 'Where the engine could not go on; open while resolved_at is null.';
create index incident_open on readmodel.incident (created_at) where resolved_at is null;
create index incident_dossier on readmodel.incident (dossier_code);
create index incident_instance on readmodel.incident (process_instance_key);

create table readmodel.engine_position (
  partition_id integer not null,
  value_type   text not null,
  sequence     bigint not null,
  position     bigint not null,
  record_at    timestamptz not null,
  saved_at     timestamptz not null,
  primary key (partition_id, value_type)
);
comment on table readmodel.engine_position is
  'Up to where the records were read; saved in the transaction of the rows they became.';
comment on column readmodel.engine_position.sequence is 'Number of the record within its value type: without gaps.';

-- Who may see and write.
grant select, insert, update, delete, truncate on all tables in schema readmodel to motcua_workers;
grant select on all tables in schema readmodel to motcua_ui;

do $$
declare part text;
begin
  foreach part in array array['process_instance', 'element', 'incident']
  loop
    execute format('alter table readmodel.%I enable row level security', part);
    execute format('create policy system on readmodel.%I to motcua_workers using (true) with check (true)', part);
    execute format(
      'create policy units on readmodel.%1$I for select to motcua_ui
         using (exists (select 1 from casefile.dossier d where d.code = %1$I.dossier_code))', part);
  end loop;
end $$;

alter table readmodel.task enable row level security;
create policy system on readmodel.task to motcua_workers using (true) with check (true);
create policy units on readmodel.task for select to motcua_ui
  using (unit = any ((select casefile.visible_units())::text[])
         or exists (select 1 from casefile.dossier d where d.code = task.dossier_code));
