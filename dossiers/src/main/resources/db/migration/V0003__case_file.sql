-- What was submitted.
create table casefile.dossier (
  code              text primary key check (code ~ '^[A-Z0-9.]{1,35}-[0-9]{6}-[0-9]{4,}$'),
  procedure_code    text not null,
  procedure_version integer not null,
  channel           text not null check (channel in ('DIRECT', 'ONLINE', 'POSTAL')),
  receiving_unit    text not null,
  commune_unit      text not null,
  competent_unit    text not null,
  units             text[] not null check (cardinality(units) > 0),
  facts             jsonb not null default '{}',
  return_way        text not null check (return_way in ('DESK', 'POSTAL', 'ELECTRONIC')),
  state             text not null default 'REGISTERED'
                    check (state in ('REGISTERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'RETURNED')),
  status            smallint not null default 1 check (status between 1 and 10),
  status_at         timestamptz not null default now(),
  deadline          jsonb,
  received_at       timestamptz not null default now(),
  accepted_at       timestamptz,
  due_at            timestamptz,
  early_until       timestamptz,
  at_risk_from      timestamptz,
  settled_at        timestamptz,
  returned_at       timestamptz,
  clock_state       text not null default 'NONE' check (clock_state in ('NONE', 'RUNNING', 'STOPPED', 'SETTLED')),
  registered_at     timestamptz not null default now(),
  registered_by     text not null,
  closing_reason    text,
  applicant_masked  text not null,
  search_text       text not null,
  foreign key (procedure_code, procedure_version) references casefile.procedure_version (code, version),
  check (state in ('REGISTERED', 'REFUSED', 'WITHDRAWN') or accepted_at is not null)
);
comment on table casefile.dossier is 'One dossier; the applicant''s data lie in casefile.applicant.';
comment on column casefile.dossier.units is 'Every unit that takes part; decides who sees the dossier.';
comment on column casefile.dossier.status is 'Status code synchronised with the National Portal (1 to 10).';
comment on column casefile.dossier.received_at is 'Submitted; from acceptance on, when it was accepted.';
comment on column casefile.dossier.early_until is 'Settled before this moment counts as early.';
comment on column casefile.dossier.applicant_masked is 'What lists may show of the applicant.';
comment on column casefile.dossier.search_text is 'Words without diacritics, for search; never shown.';
comment on column casefile.dossier.deadline is 'The deadline rule that applied on receipt, kept with the dossier.';
create index dossier_units on casefile.dossier using gin (units);
create index dossier_due on casefile.dossier (due_at) where clock_state = 'RUNNING';
create index dossier_received on casefile.dossier (received_at desc, code);
create index dossier_procedure on casefile.dossier (procedure_code, procedure_version);
create index dossier_receiving on casefile.dossier (receiving_unit, received_at desc);

create table casefile.applicant (
  dossier_code  text primary key references casefile.dossier (code),
  full_name     text not null check (length(full_name) between 1 and 200),
  personal_id   text not null check (personal_id ~ '^[0-9]{12}$'),
  date_of_birth date,
  phone         text,
  email         text,
  address       text,
  folded_name   text not null
);
comment on table casefile.applicant is 'Who applies: personal data (Law 91/2025/QH15); masked in every list.';
create index applicant_personal_id on casefile.applicant (personal_id);
create index applicant_folded_name on casefile.applicant (folded_name text_pattern_ops);

create table casefile.paper (
  id           bigint generated always as identity primary key,
  dossier_code text not null references casefile.dossier (code),
  component_id text not null,
  copies       integer not null check (copies between 0 and 99),
  round        integer not null default 0 check (round >= 0),
  received_at  timestamptz not null default now(),
  received_by  text not null
);
comment on table casefile.paper is 'A component handed in; round 0 is the submission, n the n-th supplement.';
create index paper_dossier on casefile.paper (dossier_code);

create table casefile.attachment (
  id           bigint generated always as identity primary key,
  dossier_code text not null references casefile.dossier (code),
  paper_id     bigint not null references casefile.paper (id),
  file_name    text not null check (length(file_name) between 1 and 255),
  media_type   text not null,
  size         integer not null check (size between 1 and 10485760),
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content      bytea not null
);
comment on table casefile.attachment is 'The file behind a paper; its type was checked against its first bytes.';
create index attachment_dossier on casefile.attachment (dossier_code);
create index attachment_paper on casefile.attachment (paper_id);
alter table casefile.attachment alter column content set storage external;

create table casefile.agency_day (
  agency text not null,
  day    date not null,
  last   integer not null check (last > 0),
  primary key (agency, day)
);
comment on table casefile.agency_day is
  'Last dossier number of an agency on a day. Counted in the dossier''s own transaction: no gap, no clash.';

create table casefile.answer (
  caller       text not null,
  key          text not null check (length(key) between 1 and 200),
  operation    text not null check (operation in ('register', 'supplement', 'withdraw', 'settle')),
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  unit         text,
  dossier_code text,
  due_at       timestamptz,
  created_at   timestamptz not null default now(),
  primary key (caller, key)
);
comment on table casefile.answer is
  'Answers already given, by idempotency key: the same request is answered again, never carried out again.';
