-- Rows by unit and role: what one may see needs a role in cases, what one may write needs the duty.

create function casefile.present_units() returns text[]
  language sql stable parallel safe
  return string_to_array(current_setting('motcua.units', true), ',');
comment on function casefile.present_units() is
  'Units of the present official whatever their role; what is not about cases (the audit trail) asks for these.';

create or replace function casefile.visible_units() returns text[]
  language sql stable parallel safe
  return case when string_to_array(current_setting('motcua.roles', true), ',')
      && array['desk', 'specialist', 'head', 'approver', 'clerk', 'tax', 'supervisor']
    then string_to_array(current_setting('motcua.units', true), ',') end;
comment on function casefile.visible_units() is
  'Units whose cases the present official sees (own lineage, or all below for supervisors); null when unset and for whoever has no role in cases, as designers and operators.';

create function casefile.duty_units() returns text[]
  language sql stable parallel safe
  return array(select distinct split_part(duty, '@', 2) from unnest(casefile.duties()) duty);
comment on function casefile.duty_units() is 'Units at which the present official may do something; a supervisor looks further than that.';

-- The audit trail takes entries of everybody, designers too.
drop policy units on audit.chain;
create policy units on audit.chain to motcua_ui
  using (unit = any ((select casefile.present_units())::text[]))
  with check (unit = any ((select casefile.present_units())::text[]));
drop policy units on audit.entry;
create policy units on audit.entry to motcua_ui
  using (unit = any ((select casefile.present_units())::text[]))
  with check (unit = any ((select casefile.present_units())::text[]));

-- What is handed in is written where one works: a supervisor sees it and leaves it as it is.
do $$
declare part text;
begin
  foreach part in array array['applicant', 'paper', 'attachment', 'supplement_request']
  loop
    execute format('create policy at_work on casefile.%1$I as restrictive for insert to motcua_ui
      with check (exists (select 1 from casefile.dossier d where d.code = %1$I.dossier_code
        and d.units && (select casefile.duty_units())))', part);
  end loop;
end $$;
create policy at_work on casefile.dossier as restrictive for insert to motcua_ui
  with check (units && (select casefile.duty_units()));

-- An act: by whoever acts, on a task of their duties, for somebody absent only while that is arranged.
create function casefile.has_acted(code text, official text) returns boolean
  language sql stable security definer set search_path = casefile, pg_temp
  return exists (select 1 from casefile.task_act a where a.dossier_code = code and a.by = official)
    or exists (select 1 from casefile.consultation c where c.dossier_code = code and c.asked_by = official);
comment on function casefile.has_acted(text, text) is
  'Whether the official acted on the dossier or referred it: who did may take it back, or settle what waits beside it.';
revoke all on function casefile.has_acted(text, text) from public;
grant execute on function casefile.has_acted(text, text) to motcua_ui;

create policy by_duty on casefile.task_act as restrictive for insert to motcua_ui
  with check (by = current_setting('motcua.official', true)
    and (exists (select 1 from readmodel.task t
                 where t.task_key = task_act.task_key and t.dossier_code = task_act.dossier_code
                   and case when t.role is null then t.unit = any ((select casefile.duty_units())::text[])
                       else t.role || '@' || t.unit = any ((select casefile.duties())::text[]) end)
         or (outcome in ('taken-back', 'lapsed')
             and casefile.has_acted(dossier_code, current_setting('motcua.official', true))))
    and (on_behalf_of is null
         or exists (select 1 from casefile.substitution s
                    where s.absent = on_behalf_of and s.substitute = task_act.by
                      and s.starts_at <= task_act.at
                      and least(s.ends_at, s.ended_at) > task_act.at)));

-- A claim: for oneself by duty; for a colleague (handing on, assigning) or nobody at a unit where one works.
create policy by_duty on casefile.task_claim as restrictive for insert to motcua_ui
  with check (exists (select 1 from readmodel.task t
    where t.task_key = task_claim.task_key and t.dossier_code = task_claim.dossier_code
      and t.unit = any ((select casefile.duty_units())::text[])
      and (by is distinct from current_setting('motcua.official', true) or t.role is null
           or t.role || '@' || t.unit = any ((select casefile.duties())::text[]))));
create policy by_duty_again on casefile.task_claim as restrictive for update to motcua_ui
  using (true)
  with check (exists (select 1 from readmodel.task t
    where t.task_key = task_claim.task_key and t.dossier_code = task_claim.dossier_code
      and t.unit = any ((select casefile.duty_units())::text[])
      and (by is distinct from current_setting('motcua.official', true) or t.role is null
           or t.role || '@' || t.unit = any ((select casefile.duties())::text[]))));

-- Accounts: names and roles are known in the house, the password's hash to the login alone.
alter table casefile.official
  add column must_change boolean not null default false,
  add column password_at timestamptz not null default now();
comment on column casefile.official.must_change is 'The password was set by an administrator: it is changed at the next login.';
comment on column casefile.official.password_at is 'When the password was set; sessions from before end.';
revoke select on casefile.official from motcua_ui;
grant select (username, name, unit, roles, active, must_change, password_at) on casefile.official to motcua_ui;
grant update (password_hash, must_change, password_at) on casefile.official to motcua_ui;
alter table casefile.official enable row level security;
alter table casefile.official force row level security;
create policy owner on casefile.official to current_user using (true) with check (true);
create policy system on casefile.official to motcua_workers using (true) with check (true);
create policy everybody_reads on casefile.official for select to motcua_ui using (true);
create policy own_password on casefile.official for update to motcua_ui
  using (username = current_setting('motcua.official', true))
  with check (username = current_setting('motcua.official', true));

create function casefile.password_of(official text) returns text
  language sql stable security definer set search_path = casefile, pg_temp
  return (select o.password_hash from casefile.official o where o.username = official and o.active);
comment on function casefile.password_of(text) is 'The hash of one account, for the login.';
revoke all on function casefile.password_of(text) from public;
grant execute on function casefile.password_of(text) to motcua_ui, motcua_workers;

create table casefile.sign_in (
  username     text primary key check (length(username) between 1 and 64),
  failures     integer not null default 0 check (failures >= 0),
  failed_at    timestamptz,
  locked_until timestamptz,
  signed_in_at timestamptz
);
comment on table casefile.sign_in is
  'Wrong passwords since the last right one, also for names that do not exist, so that a lock tells nothing.';
create index sign_in_failed on casefile.sign_in (failed_at) where failures > 0;
grant select, insert, update, delete on casefile.sign_in to motcua_ui, motcua_workers;
