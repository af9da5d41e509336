-- Acts that wait to be carried out, and what officials arrange for themselves.

-- Everybody who sees the dossier sees that its task is being done; what failed gives way to a new act.
create policy seen on casefile.pending_act for select to motcua_ui
  using (exists (select 1 from casefile.dossier d where d.code = pending_act.dossier_code));
create policy replaced on casefile.pending_act for delete to motcua_ui
  using (failed_at is not null
    and exists (select 1 from casefile.dossier d where d.code = pending_act.dossier_code));

-- What is due belongs to many officials: the screens' user may only ask whose turn it is.
create function casefile.due_acts(moment timestamptz, at_most integer)
  returns table (task_key bigint, by text, actor jsonb, recorded_at timestamptz)
  language sql stable security definer set search_path = casefile, pg_temp
begin atomic
  select p.task_key, p.by, p.actor, p.recorded_at from casefile.pending_act p
  where p.failed_at is null and p.runs_at <= moment
  order by p.runs_at, p.task_key
  limit at_most;
end;
comment on function casefile.due_acts(timestamptz, integer) is
  'Recorded acts whose time has come, with the official in whose name each is carried out.';

create function casefile.next_act_at() returns timestamptz
  language sql stable security definer set search_path = casefile, pg_temp
begin atomic
  select min(p.runs_at) from casefile.pending_act p where p.failed_at is null;
end;
comment on function casefile.next_act_at() is 'When the next recorded act is due; null if none waits.';

revoke all on function casefile.due_acts(timestamptz, integer), casefile.next_act_at() from public;
grant execute on function casefile.due_acts(timestamptz, integer), casefile.next_act_at() to motcua_ui;

create function casefile.tell_pending_act() returns trigger
  language plpgsql as $$
begin
  perform pg_notify('motcua_pending', '');
  return null;
end $$;
create trigger tell_pending_act after insert or update of runs_at on casefile.pending_act
  for each statement execute function casefile.tell_pending_act();

create table casefile.saved_filter (
  id       bigint generated always as identity primary key,
  official text not null,
  list     text not null check (list ~ '^[a-z-]{1,40}$'),
  name     text not null check (length(name) between 1 and 60),
  query    text not null check (length(query) <= 2000),
  usual    boolean not null default false,
  position integer not null default 0,
  unique (official, list, name)
);
comment on table casefile.saved_filter is 'Conditions of a list an official gave a name; shown to nobody else.';
create unique index saved_filter_one_usual on casefile.saved_filter (official, list) where usual;

create table casefile.preference (
  official text not null,
  key      text not null check (key ~ '^[a-z.-]{1,60}$'),
  value    text not null check (length(value) <= 4000),
  primary key (official, key)
);
comment on table casefile.preference is 'How an official likes the screens, as the columns of a list.';

grant select, insert, update, delete on casefile.saved_filter, casefile.preference to motcua_ui;
do $$
declare part text;
begin
  foreach part in array array['saved_filter', 'preference']
  loop
    execute format('alter table casefile.%I enable row level security', part);
    execute format('alter table casefile.%I force row level security', part);
    execute format(
      'create policy own on casefile.%I to motcua_ui
         using (official = current_setting(''motcua.official'', true))
         with check (official = current_setting(''motcua.official'', true))', part);
  end loop;
end $$;
