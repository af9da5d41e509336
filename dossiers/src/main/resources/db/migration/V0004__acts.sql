-- What officials did, and what the legal clock is computed from.
create table casefile.task_claim (
  task_key     bigint primary key,
  dossier_code text not null references casefile.dossier (code),
  by           text,
  by_name      text,
  at           timestamptz not null default now(),
  check ((by is null) = (by_name is null))
);
comment on table casefile.task_claim is
  'Who took a task in our screens; a row without "by" says "given back". Wins over the engine''s assignee.';
create index task_claim_dossier on casefile.task_claim (dossier_code);

create table casefile.task_act (
  task_key     bigint primary key,
  dossier_code text not null references casefile.dossier (code),
  element_id   text not null,
  kind         text,
  outcome      text not null,
  data         jsonb not null default '{}',
  unit         text not null,
  by           text not null,
  by_name      text not null,
  at           timestamptz not null default now()
);
comment on table casefile.task_act is
  'One task, one act: the primary key answers a second completion. Hides the task from every queue at once.';
create index task_act_dossier on casefile.task_act (dossier_code, at);
create index task_act_by on casefile.task_act (by, at desc);

create table casefile.supplement_request (
  id           bigint generated always as identity primary key,
  dossier_code text not null references casefile.dossier (code),
  task_key     bigint not null unique,
  round        integer not null check (round > 0),
  element_id   text not null,
  items        jsonb not null,
  reason       text not null,
  legal_basis  text,
  requested_by text not null,
  requested_at timestamptz not null default now(),
  answered_at  timestamptz,
  unique (dossier_code, round)
);
comment on table casefile.supplement_request is 'Form 02: asked once and completely; open while answered_at is null.';
create unique index supplement_one_open on casefile.supplement_request (dossier_code) where answered_at is null;

create table casefile.clock_fact (
  id           bigint generated always as identity primary key,
  dossier_code text not null references casefile.dossier (code),
  kind         text not null
               check (kind in ('ACCEPTED', 'STOPPED', 'RESUMED', 'RESTARTED', 'EXTENDED', 'SETTLED', 'RETURNED')),
  at           timestamptz not null,
  reason       text,
  new_due_at   timestamptz,
  by           text not null,
  recorded_at  timestamptz not null default now(),
  check ((kind = 'EXTENDED') = (new_due_at is not null))
);
comment on table casefile.clock_fact is 'Facts the legal clock is folded from; only ever appended.';
create index clock_fact_dossier on casefile.clock_fact (dossier_code, id);
create unique index clock_fact_once on casefile.clock_fact (dossier_code, kind)
  where kind in ('ACCEPTED', 'EXTENDED', 'SETTLED', 'RETURNED');
