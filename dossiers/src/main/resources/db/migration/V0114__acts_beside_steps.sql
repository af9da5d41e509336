-- Acts beside the steps: opinions of other units, referrals, taking back, stopping for good.
alter table casefile.dossier drop constraint dossier_state_check;
alter table casefile.dossier add constraint dossier_state_check
  check (state in ('REGISTERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'STOPPED', 'RETURNED'));
grant update (units) on casefile.dossier to motcua_ui;
comment on column casefile.dossier.units is
  'Every unit that takes part or was asked; decides who sees the dossier. Only ever grows.';

create table casefile.consultation (
  id               bigint generated always as identity primary key,
  dossier_code     text not null references casefile.dossier (code),
  kind             text not null check (kind in ('OPINION', 'REFERRAL')),
  unit             text not null,
  unit_name        text not null,
  question         text not null check (length(question) between 1 and 4000),
  due_at           timestamptz not null,
  asked_unit       text not null,
  asked_by         text not null,
  asked_by_name    text not null,
  asked_at         timestamptz not null,
  task_key         bigint unique,
  answer           jsonb,
  answered_by      text,
  answered_by_name text,
  answered_at      timestamptz,
  taken_back_by    text,
  taken_back_at    timestamptz,
  late_told_at     timestamptz,
  check ((answered_at is null) = (answered_by is null)),
  check ((taken_back_at is null) = (taken_back_by is null)),
  check (answered_at is null or taken_back_at is null)
);
comment on table casefile.consultation is
  'Another unit is asked for its opinion, or examines in place of the one that asked (R11); open until answered or taken back.';
create index consultation_dossier on casefile.consultation (dossier_code, id);
create unique index consultation_one_open on casefile.consultation (dossier_code, kind, unit)
  where answered_at is null and taken_back_at is null;
create unique index consultation_one_referral on casefile.consultation (dossier_code)
  where kind = 'REFERRAL' and answered_at is null and taken_back_at is null;
create index consultation_due on casefile.consultation (due_at)
  where answered_at is null and taken_back_at is null and late_told_at is null;

grant select, insert on casefile.consultation to motcua_ui;
grant update (task_key, answer, answered_by, answered_by_name, answered_at, taken_back_by, taken_back_at)
  on casefile.consultation to motcua_ui;
grant select, update (late_told_at) on casefile.consultation to motcua_workers;
alter table casefile.consultation enable row level security;
alter table casefile.consultation force row level security;
create policy system on casefile.consultation to motcua_workers using (true) with check (true);
create policy units on casefile.consultation to motcua_ui
  using (exists (select 1 from casefile.dossier d where d.code = consultation.dossier_code))
  with check (exists (select 1 from casefile.dossier d where d.code = consultation.dossier_code));
-- For functions of the migrating user that answer yes or no.
create policy answer on casefile.consultation for select to current_user using (true);

-- Asked once and completely in each stage (R3, R10).
alter table casefile.supplement_request
  add column stage text check (stage in ('INTAKE', 'APPRAISAL', 'SECTOR')),
  add column approved_by text;
comment on column casefile.supplement_request.stage is
  'Reception, appraisal or a sector''s own law; each may ask once. Null: asked before stages were kept.';
create unique index supplement_once_a_stage on casefile.supplement_request (dossier_code, stage);
