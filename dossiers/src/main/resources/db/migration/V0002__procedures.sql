-- The catalogue as it was and is: each row is one version of one procedure with everything the engine got.
create table casefile.procedure_version (
  code           text not null check (code ~ '^[0-9]\.[0-9]{6}$'),
  version        integer not null check (version > 0),
  name_vi        text not null,
  name_en        text,
  field          text not null,
  levels         text[] not null,
  channels       text[] not null,
  online         text not null,
  open_points    text[] not null,
  deadlines      jsonb not null,
  fees           jsonb not null,
  origin         text not null check (origin in ('SHIPPED', 'DESIGNED')),
  state          text not null check (state in ('PUBLISHED', 'DEPLOYED', 'RETIRED')),
  effective_from date not null,
  abolished_on   date,
  yaml           text not null,
  bpmn           text not null,
  decisions      jsonb not null,
  forms          jsonb not null,
  outline        jsonb not null,
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  yaml_hash      text not null check (yaml_hash ~ '^[0-9a-f]{64}$'),
  hand_drawn     boolean not null default false,
  definition_key bigint,
  engine_version integer,
  deployed_at    timestamptz,
  deploy_error   text,
  published_by   text not null,
  published_at   timestamptz not null default now(),
  search_text    text not null,
  primary key (code, version),
  check (state <> 'DEPLOYED' or definition_key is not null)
);
comment on table casefile.procedure_version is
  'Versions of procedures; a dossier keeps the version it was received under. Public data.';
comment on column casefile.procedure_version.hash is 'SHA-256 over all resources sent to the engine.';
comment on column casefile.procedure_version.yaml_hash is
  'SHA-256 of the YAML: tells a changed shipped file from an unchanged one without compiling.';
comment on column casefile.procedure_version.hand_drawn is 'The BPMN was drawn by hand: seeding never overwrites it.';
comment on column casefile.procedure_version.deploy_error is 'Why the engine refused it; null when it did not.';
create index procedure_newest on casefile.procedure_version (code, version desc);
create index procedure_to_deploy on casefile.procedure_version (effective_from) where state = 'PUBLISHED';

create table casefile.procedure_step (
  procedure_code text not null,
  version        integer not null,
  element_id     text not null,
  position       integer not null,
  name_vi        text not null,
  name_en        text,
  kind           text,
  role           text not null,
  unit           text not null,
  clock          text not null,
  budget_hours   numeric(8, 2),
  primary key (procedure_code, version, element_id),
  foreign key (procedure_code, version) references casefile.procedure_version (code, version)
);
comment on table casefile.procedure_step is 'The officials'' steps of a version, so that lists can name them by SQL.';

create table casefile.procedure_draft (
  code         text primary key check (code ~ '^[0-9]\.[0-9]{6}$'),
  yaml         text not null,
  bpmn         text,
  decisions    jsonb not null default '[]',
  forms        jsonb not null default '[]',
  revision     bigint not null check (revision > 0),
  base_version integer,
  edited_by    text not null,
  edited_at    timestamptz not null
);
comment on table casefile.procedure_draft is 'What a designer works on; may be unfinished. One for each procedure.';

grant select, insert, update on casefile.procedure_version to motcua_workers;
grant select, insert on casefile.procedure_step to motcua_workers;
grant select, insert on casefile.procedure_version, casefile.procedure_step to motcua_ui;
grant select, insert, update, delete on casefile.procedure_draft to motcua_workers, motcua_ui;

create function casefile.is_designer() returns boolean
  language sql stable parallel safe
  return coalesce('designer' = any (string_to_array(current_setting('motcua.roles', true), ',')), false);

alter table casefile.procedure_version enable row level security;
create policy system on casefile.procedure_version to motcua_workers using (true) with check (true);
create policy everybody on casefile.procedure_version for select to motcua_ui using (true);
create policy designers on casefile.procedure_version for insert to motcua_ui with check (casefile.is_designer());
alter table casefile.procedure_step enable row level security;
create policy system on casefile.procedure_step to motcua_workers using (true) with check (true);
create policy everybody on casefile.procedure_step for select to motcua_ui using (true);
create policy designers on casefile.procedure_step for insert to motcua_ui with check (casefile.is_designer());
alter table casefile.procedure_draft enable row level security;
create policy system on casefile.procedure_draft to motcua_workers using (true) with check (true);
create policy designers on casefile.procedure_draft to motcua_ui
  using (casefile.is_designer()) with check (casefile.is_designer());
