-- The catalogue as it was and is: each row is one version of one procedure with everything the engine got.
create table casefile.procedure_version (
  code           text not null check (code ~ '^[0-9]\.[0-9]{6}$'),
  version        integer not null check (version > 0),
  name_vi        text not null,
  name_en        text,
  field          text not null,
  levels         text[] not null,
  channels       text[] not null default '{}',
  origin         text not null check (origin in ('shipped', 'designed')),
  state          text not null check (state in ('draft', 'published', 'deployed', 'retired')),
  effective_from date not null,
  abolished_on   date,
  yaml           text not null,
  bpmn           text not null,
  decisions      jsonb not null default '[]',
  forms          jsonb not null default '[]',
  outline        jsonb not null default '[]',
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  yaml_hash      text not null check (yaml_hash ~ '^[0-9a-f]{64}$'),
  hand_drawn     boolean not null default false,
  process_id     text not null,
  definition_key bigint,
  engine_version integer,
  deployed_at    timestamptz,
  edited_by      text not null,
  edited_at      timestamptz not null default now(),
  folded         text not null,
  primary key (code, version),
  check (state <> 'deployed' or definition_key is not null)
);
comment on table casefile.procedure_version is
  'Versions of procedures; a dossier keeps the version it was received under. Public data, no row-level security.';
comment on column casefile.procedure_version.hash is 'SHA-256 over all resources sent to the engine.';
comment on column casefile.procedure_version.yaml_hash is
  'SHA-256 of the YAML: tells a changed shipped file from an unchanged one without compiling.';
comment on column casefile.procedure_version.hand_drawn is 'The BPMN was drawn by hand: seeding never overwrites it.';
comment on column casefile.procedure_version.folded is 'Code, names and field without diacritics, for search.';
create unique index procedure_one_draft on casefile.procedure_version (code) where state = 'draft';
create index procedure_newest on casefile.procedure_version (code, version desc) where state <> 'draft';
create index procedure_to_deploy on casefile.procedure_version (effective_from) where state = 'published';
create index procedure_field on casefile.procedure_version (field);

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
  foreign key (procedure_code, version) references casefile.procedure_version (code, version) on delete cascade
);
comment on table casefile.procedure_step is 'The officials'' steps of a version, so that lists can name them by SQL.';

grant select, insert, update, delete on casefile.procedure_version, casefile.procedure_step to motcua_workers, motcua_ui;
