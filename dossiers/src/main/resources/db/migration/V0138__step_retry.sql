-- An automatic step that stopped for a fault is started again by a supervisor of the dossier's unit.
create table casefile.step_retry (
  incident_key bigint primary key,
  dossier_code text not null references casefile.dossier (code),
  by           text not null,
  by_name      text not null,
  asked_at     timestamptz not null,
  rounds       integer not null default 1 check (rounds > 0)
);
comment on table casefile.step_retry is
  'Who last asked that a stopped step be started again; the engine makes a new incident where it stops once more.';
create index step_retry_dossier on casefile.step_retry (dossier_code);

grant select on casefile.step_retry to motcua_workers, motcua_ui;
grant insert (incident_key, dossier_code, by, by_name, asked_at),
  update (by, by_name, asked_at, rounds) on casefile.step_retry to motcua_ui;

alter table casefile.step_retry enable row level security;
alter table casefile.step_retry force row level security;
create policy system on casefile.step_retry to motcua_workers using (true) with check (true);
create policy units on casefile.step_retry to motcua_ui
  using (exists (select 1 from casefile.dossier d where d.code = step_retry.dossier_code))
  with check (exists (select 1 from casefile.dossier d where d.code = step_retry.dossier_code));

-- In one's own name, by supervisors: a unit sees that its dossier stopped and leaves the engine alone.
create policy by_supervisor on casefile.step_retry as restrictive for insert to motcua_ui
  with check (by = current_setting('motcua.official', true)
    and 'supervisor' = any (string_to_array(current_setting('motcua.roles', true), ',')));
create policy by_supervisor_again on casefile.step_retry as restrictive for update to motcua_ui
  using ('supervisor' = any (string_to_array(current_setting('motcua.roles', true), ',')))
  with check (by = current_setting('motcua.official', true));
