-- What officials keep on a dossier besides their acts: what is typed and not yet sent, notes, and
-- which component was looked through.

create table casefile.draft (
  dossier_code text not null references casefile.dossier (code),
  place        text not null check (place ~ '^(task:[0-9]{1,19}|note:[a-z0-9][a-z0-9.\-]{1,63})$'),
  field        text not null check (length(field) between 1 and 200),
  value        jsonb not null check (octet_length(value::text) <= 65536),
  revision     bigint not null default 1 check (revision > 0),
  by           text not null,
  by_name      text not null,
  saved_at     timestamptz not null default now(),
  primary key (dossier_code, place, field)
);
comment on table casefile.draft is
  'What was typed and not yet sent, field by field; gone in the transaction of the act it led to.';
comment on column casefile.draft.place is 'Of a task, or an official''s own note on the dossier.';

create table casefile.draft_key (
  username text primary key references casefile.official (username),
  key      bytea not null check (octet_length(key) = 32)
);
comment on table casefile.draft_key is
  'Seals what an official''s browser keeps while the line is down: nobody else at that machine can read it.';

create table casefile.note (
  id           bigint generated always as identity primary key,
  dossier_code text not null references casefile.dossier (code),
  audience     text not null check (audience in ('COLLEAGUES', 'APPLICANT')),
  words        text not null check (length(words) between 1 and 4000),
  unit         text not null,
  by           text not null,
  by_name      text not null,
  at           timestamptz not null default now()
);
comment on table casefile.note is 'What officials wrote beside the acts; never changed, never taken back.';
create index note_dossier on casefile.note (dossier_code, id);

create table casefile.component_check (
  dossier_code text not null references casefile.dossier (code),
  component_id text not null,
  verdict      text not null check (verdict in ('FITS', 'FAULTY')),
  remark       text check (length(remark) between 1 and 500),
  by           text not null,
  by_name      text not null,
  at           timestamptz not null default now(),
  primary key (dossier_code, component_id)
);
comment on table casefile.component_check is
  'Which components an official looked through and what was found; what changes is in the audit trail.';

grant select, insert, update, delete on casefile.draft, casefile.component_check to motcua_ui;
grant select, delete on casefile.draft to motcua_workers;
grant select, insert on casefile.draft_key, casefile.note to motcua_ui;
grant select on casefile.note, casefile.component_check to motcua_workers;

do $$
declare part text;
begin
  foreach part in array array['note', 'component_check']
  loop
    execute format('alter table casefile.%I enable row level security', part);
    execute format('alter table casefile.%I force row level security', part);
    execute format('create policy system on casefile.%I to motcua_workers using (true) with check (true)', part);
    execute format(
      'create policy units on casefile.%1$I to motcua_ui
         using (exists (select 1 from casefile.dossier d where d.code = %1$I.dossier_code))
         with check (exists (select 1 from casefile.dossier d where d.code = %1$I.dossier_code)
           and by = current_setting(''motcua.official'', true))', part);
  end loop;
end $$;

-- A draft of a task is read by whoever sees the dossier (a colleague goes on with it); a note that is
-- not sent yet by its writer only. Nobody writes in another's name.
alter table casefile.draft enable row level security;
alter table casefile.draft force row level security;
create policy system on casefile.draft to motcua_workers using (true) with check (true);
create policy units on casefile.draft to motcua_ui
  using ((place like 'task:%' or place = 'note:' || current_setting('motcua.official', true))
    and exists (select 1 from casefile.dossier d where d.code = draft.dossier_code))
  with check (by = current_setting('motcua.official', true)
    and (place like 'task:%' or place = 'note:' || current_setting('motcua.official', true))
    and exists (select 1 from casefile.dossier d where d.code = draft.dossier_code));

alter table casefile.draft_key enable row level security;
alter table casefile.draft_key force row level security;
create policy own on casefile.draft_key to motcua_ui
  using (username = current_setting('motcua.official', true))
  with check (username = current_setting('motcua.official', true));

-- The draft goes with the act it led to, and with a task the engine takes away.
create function casefile.drop_draft() returns trigger language plpgsql as $$
begin
  delete from casefile.draft
  where dossier_code = new.dossier_code and place = 'task:' || new.task_key;
  return null;
end $$;
create trigger task_act_ends_draft after insert on casefile.task_act
  for each row execute function casefile.drop_draft();
create trigger task_canceled_ends_draft after update of state on readmodel.task
  for each row when (new.state = 'CANCELED' and old.state <> 'CANCELED')
  execute function casefile.drop_draft();
