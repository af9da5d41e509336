-- What the data services said and were asked; each row once per call key "<dossier>:<element>:<round>".
create table casefile.status (
  id           bigint generated always as identity primary key,
  dossier_code text not null references casefile.dossier (code),
  status       smallint not null check (status between 1 and 10),
  element_key  bigint not null,
  at           timestamptz not null default now(),
  unique (dossier_code, status, element_key)
);
comment on table casefile.status is 'Every status the dossier reached, once per element instance.';

create table casefile.registry_check (
  call_key     text primary key,
  dossier_code text not null references casefile.dossier (code),
  element_id   text not null,
  registry     text not null,
  result       text not null check (result in ('MATCH', 'MISMATCH', 'UNKNOWN')),
  reference    text,
  at           timestamptz not null default now()
);
comment on table casefile.registry_check is 'What a registry answered about the applicant or the land.';
create index registry_check_dossier on casefile.registry_check (dossier_code);

create table casefile.document_number (
  call_key     text primary key,
  dossier_code text not null references casefile.dossier (code),
  element_id   text not null,
  number       text not null,
  issued_on    date not null,
  at           timestamptz not null default now()
);
comment on table casefile.document_number is 'Number given to the issued result by the document register.';
create index document_number_dossier on casefile.document_number (dossier_code);

create table casefile.payment_request (
  call_key     text primary key,
  dossier_code text not null references casefile.dossier (code),
  dong         bigint not null check (dong >= 0),
  request_id   text not null,
  pay_url      text,
  requested_at timestamptz not null default now(),
  receipt      text,
  paid_dong    bigint check (paid_dong >= 0),
  settled_at   timestamptz
);
comment on table casefile.payment_request is 'A financial obligation the applicant was told of, and its receipt.';
create index payment_request_dossier on casefile.payment_request (dossier_code);

create table casefile.service_call (
  call_key     text primary key,
  dossier_code text not null references casefile.dossier (code),
  element_id   text not null,
  service      text not null,
  started_at   timestamptz not null default now(),
  finished_at  timestamptz,
  answer       jsonb
);
comment on table casefile.service_call is 'A call to a data service: answered once, then never asked again.';
create index service_call_dossier on casefile.service_call (dossier_code);
