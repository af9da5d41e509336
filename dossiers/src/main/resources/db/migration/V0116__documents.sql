-- Statutory forms and results: what was printed, from which template, and who signed it.
create table casefile.document (
  id               bigint generated always as identity primary key,
  dossier_code     text references casefile.dossier (code),
  unit             text not null,
  kind             text not null check (kind in ('FORM_01', 'FORM_02', 'FORM_03', 'FORM_04', 'FORM_05',
                     'FORM_06', 'FORM_07', 'RESULT')),
  number           text,
  template_version integer not null check (template_version >= 0),
  fields           jsonb not null,
  places           jsonb not null default '{}',
  sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size             integer not null check (size > 0),
  made_by          text not null,
  made_by_name     text not null,
  on_behalf_of     text,
  made_at          timestamptz not null default now(),
  check ((kind = 'FORM_07') = (dossier_code is null))
);
comment on table casefile.document is
  'A form or result as it was printed (PDF/A in the object store); never changed, a newer one replaces it.';
comment on column casefile.document.unit is 'The unit that made it; a register (form 07) belongs to it alone.';
comment on column casefile.document.template_version is '0 is the template that was shipped.';
comment on column casefile.document.fields is 'What was filled in; holds personal data.';
comment on column casefile.document.places is 'Where signatures go: name to page and rectangle, in points.';
create index document_dossier on casefile.document (dossier_code, made_at);
create index document_register on casefile.document (unit, made_at desc) where dossier_code is null;
create index document_sha256 on casefile.document (sha256);

create table casefile.signature (
  id                  bigint generated always as identity primary key,
  document_id         bigint not null references casefile.document (id),
  revision            integer not null check (revision > 0),
  place               text not null,
  signer              text not null,
  signer_name         text not null,
  on_behalf_of        text,
  unit                text not null,
  certificate_subject text not null,
  certificate_issuer  text not null,
  certificate_serial  text not null,
  way                 text not null check (way in ('PKCS12', 'PKCS11', 'REMOTE')),
  level               text not null check (level in ('B', 'T')),
  sha256              text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size                integer not null check (size > 0),
  signed_at           timestamptz not null default now(),
  unique (document_id, revision)
);
comment on table casefile.signature is
  'A signature on a document; the file of the highest revision holds all of them (PAdES).';
create index signature_sha256 on casefile.signature (sha256);

create table casefile.signature_check (
  dossier_code text not null references casefile.dossier (code),
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  worst        text not null,
  findings     jsonb not null,
  checked_by   text not null,
  checked_at   timestamptz not null default now(),
  primary key (dossier_code, sha256)
);
comment on table casefile.signature_check is
  'What the last check of a file''s signatures found; a certificate can be revoked later, so it is checked again.';
create index signature_check_sha256 on casefile.signature_check (sha256);
create index signature_check_bad on casefile.signature_check (checked_at)
  where worst not in ('VALID', 'UNSIGNED');

create table casefile.document_series (
  unit   text not null,
  year   integer not null,
  series text not null,
  last   integer not null check (last > 0),
  primary key (unit, year, series)
);
comment on table casefile.document_series is
  'Last number of a unit''s forms in a year. Counted in the document''s own transaction: no gap, no clash.';

create table casefile.document_template (
  kind       text not null,
  version    integer not null check (version > 0),
  markup     text not null check (length(markup) between 1 and 200000),
  note       text not null,
  by         text not null,
  by_name    text not null,
  at         timestamptz not null default now(),
  primary key (kind, version)
);
comment on table casefile.document_template is
  'Templates as designers changed them: the highest version is used from its moment on.';

grant select, insert on casefile.document, casefile.signature to motcua_workers, motcua_ui;
grant select, insert, update on casefile.signature_check, casefile.document_series to motcua_workers, motcua_ui;
grant select, insert on casefile.document_template to motcua_workers, motcua_ui;

-- A register names everybody who came: for those who lead a unit only.
create function casefile.leads() returns boolean
  language sql stable parallel safe
  return coalesce(string_to_array(current_setting('motcua.roles', true), ',')
    && array['head', 'approver', 'supervisor'], false);

alter table casefile.document enable row level security;
alter table casefile.document force row level security;
create policy system on casefile.document to motcua_workers using (true) with check (true);
create policy units on casefile.document to motcua_ui
  using (case when dossier_code is null
    then unit = any ((select casefile.visible_units())::text[]) and (select casefile.leads())
    else exists (select 1 from casefile.dossier d where d.code = document.dossier_code) end)
  with check (unit = any ((select casefile.visible_units())::text[])
    and case when dossier_code is null then (select casefile.leads())
      else exists (select 1 from casefile.dossier d where d.code = document.dossier_code) end);

alter table casefile.signature enable row level security;
alter table casefile.signature force row level security;
create policy system on casefile.signature to motcua_workers using (true) with check (true);
create policy units on casefile.signature to motcua_ui
  using (exists (select 1 from casefile.document d where d.id = signature.document_id))
  with check (signer = current_setting('motcua.official', true)
    and exists (select 1 from casefile.document d where d.id = signature.document_id));

-- Made and signed by whoever answers for the dossier; a unit that was only asked reads and leaves it.
create function casefile.answers_for(kind text, code text, unit text) returns boolean
  language sql stable
  return case when code is null
    then exists (select 1 from unnest(casefile.duties()) duty where split_part(duty, '@', 2) = unit)
    else exists (
      select 1 from casefile.dossier d, unnest(casefile.duties()) duty
      where d.code = answers_for.code
        and (split_part(duty, '@', 2) in (d.competent_unit, d.commune_unit)
          or split_part(duty, '@', 2) = d.receiving_unit
            and (kind in ('FORM_01', 'FORM_02', 'FORM_06')
              or kind = 'FORM_03' and split_part(duty, '@', 1) = 'desk'))
        and (d.state not in ('STOPPED', 'WITHDRAWN') or kind in ('FORM_05', 'FORM_06'))) end;
comment on function casefile.answers_for(text, text, text) is
  'Whether the present official has a duty at a unit that makes and signs such a document of the dossier (or register of the unit).';
create policy by_duty on casefile.document as restrictive for insert to motcua_ui
  with check (made_by = current_setting('motcua.official', true)
    and exists (select 1 from unnest((select casefile.duties())) duty
                where split_part(duty, '@', 2) = document.unit)
    and casefile.answers_for(kind, dossier_code, unit));
create policy by_duty on casefile.signature as restrictive for insert to motcua_ui
  with check (exists (select 1 from casefile.document d where d.id = signature.document_id
    and casefile.answers_for(d.kind, d.dossier_code, d.unit)));

alter table casefile.signature_check enable row level security;
alter table casefile.signature_check force row level security;
create policy system on casefile.signature_check to motcua_workers using (true) with check (true);
create policy units on casefile.signature_check to motcua_ui
  using (exists (select 1 from casefile.dossier d where d.code = signature_check.dossier_code))
  with check (exists (select 1 from casefile.dossier d where d.code = signature_check.dossier_code));

alter table casefile.document_series enable row level security;
alter table casefile.document_series force row level security;
create policy system on casefile.document_series to motcua_workers using (true) with check (true);
create policy units on casefile.document_series to motcua_ui
  using (unit = any ((select casefile.visible_units())::text[]))
  with check (unit = any ((select casefile.visible_units())::text[]));

alter table casefile.document_template enable row level security;
create policy system on casefile.document_template to motcua_workers using (true) with check (true);
create policy everybody on casefile.document_template for select to motcua_ui using (true);
create policy designers on casefile.document_template for insert to motcua_ui
  with check (casefile.is_designer());
