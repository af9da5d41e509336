-- Accounts are looked after by administrators of units. The screens' database user still changes nothing but
-- one's own password: everything else goes through the functions below, each of which asks for itself
-- whether the present official may.

create function casefile.managed_units() returns text[]
  language sql stable parallel safe
  return string_to_array(current_setting('motcua.managed', true), ',');
comment on function casefile.managed_units() is
  'Units whose accounts the present official looks after, in their own right: own lineage and all below; null or empty when unset.';

create function casefile.givable_roles(at_unit text) returns text[]
  language sql stable parallel safe
  return case when at_unit = any (casefile.managed_units()) then
    array['desk', 'specialist', 'head', 'approver', 'clerk', 'tax']
      || case when at_unit = any (casefile.duty_units()) then '{}'::text[] else array['supervisor', 'administrator'] end
    else '{}'::text[] end;
comment on function casefile.givable_roles(text) is
  'Roles the present administrator gives at a unit: those of its work; at units below also who supervises and administers there. Designers and operators are made by whoever runs the installation.';

create function casefile.manages(account text) returns boolean
  language sql stable parallel safe
  return exists (select 1 from casefile.official o
    where o.username = account and o.username <> current_setting('motcua.official', true)
      and o.roles <@ casefile.givable_roles(o.unit));
comment on function casefile.manages(text) is
  'Whether the present official looks after the account: never one''s own, never one with a role one could not give.';

-- Found by words with or without dấu, in the order of their names.
create function casefile.folded(words text) returns text
  language sql immutable strict parallel safe
  return replace(regexp_replace(normalize(lower(words), nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd');
comment on function casefile.folded(text) is 'Small letters without any marks, đ as d.';
alter table casefile.official
  add column folded text not null generated always as (casefile.folded(name || ' ' || username)) stored;
create index official_list on casefile.official (unit, folded, username);
create index official_names on casefile.official (folded, username);
grant select (folded) on casefile.official to motcua_ui;

create function casefile.refuse_account() returns void language plpgsql as $$
begin
  raise insufficient_privilege using message = 'This account, unit or role is not the present official''s to manage.';
end $$;

create function casefile.open_account(account text, called text, at_unit text, held text[], hash text)
  returns boolean
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
begin
  if (held <@ givable_roles(at_unit) and cardinality(held) > 0) is not true then
    perform refuse_account();
  end if;
  insert into official (username, name, unit, roles, password_hash, must_change)
  values (account, called, at_unit, held, hash, true)
  on conflict (username) do nothing;
  return found;
end $$;
comment on function casefile.open_account(text, text, text, text[], text) is 'False if the user name is taken.';

create function casefile.change_account(account text, called text, at_unit text, held text[]) returns void
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
begin
  if (manages(account) and held <@ givable_roles(at_unit) and cardinality(held) > 0) is not true then
    perform refuse_account();
  end if;
  update official set name = called, unit = at_unit, roles = held where username = account;
end $$;

create function casefile.lock_account(account text, locked boolean) returns void
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
begin
  if manages(account) is not true then
    perform refuse_account();
  end if;
  update official set active = not locked where username = account;
end $$;

create function casefile.issue_password(account text, hash text) returns void
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
begin
  if manages(account) is not true then
    perform refuse_account();
  end if;
  update official set password_hash = hash, must_change = true, password_at = now() where username = account;
  update sign_in set failures = 0, failed_at = null, locked_until = null where username = account;
end $$;
comment on function casefile.issue_password(text, text) is
  'A password that opens one view only, where it is changed; lifts a lock of wrong passwords. Nobody reads a hash.';

-- What somebody holds and may no longer do goes to a colleague or back to the unit. The administrator sees
-- the keys of these tasks, as the engine has to be told of each, and nothing of their cases.
create policy handed_over on casefile.task_claim to current_user using (true) with check (true);
create policy ended_with_account on casefile.substitution to current_user using (true) with check (true);

create function casefile.held_by(account text) returns table (duty text, tasks bigint)
  language plpgsql stable security definer set search_path = casefile, pg_temp
as $$
begin
  if manages(account) is not true then
    perform refuse_account();
  end if;
  return query select q.role || '@' || q.unit, count(*) from readmodel.queue q where q.holder = account group by 1;
end $$;
comment on function casefile.held_by(text) is 'How many waiting tasks of which duty the official holds.';

create function casefile.hand_over(account text, kept text[], heir text, heirs text[])
  returns table (task_key bigint, dossier_code text, element_id text, given_to text)
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
#variable_conflict use_column
declare
  held record;
begin
  if (manages(account) and (heir is null or exists (
      select 1 from official o where o.username = heir and o.active and o.username <> account
        and o.unit = any (managed_units())))) is not true then
    perform refuse_account();
  end if;
  perform 1 from dossier d
  where d.code in (select q.dossier_code from readmodel.queue q where q.holder = account)
  order by d.code for update;
  for held in
    select q.task_key as key, q.dossier_code as dossier, q.element_id as element, q.unit, o.username, o.name
    from readmodel.queue q
    left join official o on o.username = heir and q.role || '@' || q.unit = any (heirs)
    where q.holder = account and not q.role || '@' || q.unit = any (kept)
    order by q.dossier_code, q.task_key
  loop
    insert into task_claim as c (task_key, dossier_code, by, by_name, at)
    values (held.key, held.dossier, held.username, held.name, now())
    on conflict (task_key) do update set by = excluded.by, by_name = excluded.by_name,
      at = excluded.at, on_behalf_of = null, on_behalf_of_name = null;
    perform pg_notify('motcua_tasks', held.unit);
    task_key := held.key;
    dossier_code := held.dossier;
    element_id := held.element;
    given_to := held.username;
    return next;
  end loop;
end $$;
comment on function casefile.hand_over(text, text[], text, text[]) is
  'Waiting tasks of duties not kept: to the heir where they are the heir''s duties, else back to the unit.';

create function casefile.end_substitutions(account text) returns bigint
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
declare
  ended bigint;
  me text := current_setting('motcua.official', true);
begin
  if manages(account) is not true then
    perform refuse_account();
  end if;
  update substitution s set ended_by = me, ended_at = now(),
    ended_by_name = (select o.name from official o where o.username = me)
  where (s.absent = account or s.substitute = account) and s.ended_at is null and s.ends_at > now();
  get diagnostics ended = row_count;
  return ended;
end $$;
comment on function casefile.end_substitutions(text) is
  'Nobody acts for, or in the place of, an official who was locked or went to another unit.';

do $$
declare part text;
begin
  foreach part in array array['open_account(text, text, text, text[], text)',
    'change_account(text, text, text, text[])', 'lock_account(text, boolean)', 'issue_password(text, text)',
    'held_by(text)', 'hand_over(text, text[], text, text[])', 'end_substitutions(text)']
  loop
    execute 'revoke all on function casefile.' || part || ' from public';
    execute 'grant execute on function casefile.' || part || ' to motcua_ui';
  end loop;
end $$;

-- Sessions hear of it at once.
create function casefile.tell_account() returns trigger language plpgsql as $$
begin
  perform pg_notify('motcua_accounts', new.username);
  return null;
end $$;
create trigger tell_account after update on casefile.official
  for each row when (old.* is distinct from new.*) execute function casefile.tell_account();
