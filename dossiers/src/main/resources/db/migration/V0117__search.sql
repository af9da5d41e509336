-- The search index is rebuilt from here and told here what changed. Its words are keyed digests: the
-- key lies beside the case files, so that the index alone names nobody.
create table casefile.search_key (
  one boolean primary key default true check (one),
  key bytea not null check (length(key) = 32)
);
comment on table casefile.search_key is
  'Key of the words in the search index, one for each database; another key is another index.';
insert into casefile.search_key (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
alter table casefile.search_key enable row level security;
create policy system on casefile.search_key for select to motcua_workers using (true);
create policy everybody on casefile.search_key for select to motcua_ui using (true);
grant select on casefile.search_key to motcua_workers, motcua_ui;

create sequence casefile.search_change_turn;
create table casefile.search_change (
  kind       text not null check (kind in ('DOSSIER', 'PROCEDURE')),
  id         text not null,
  turn       bigint not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (kind, id)
);
comment on table casefile.search_change is
  'What the search index has not heard yet; written by triggers, taken away once the index has it.';
comment on column casefile.search_change.turn is 'Tells a change that came while the index was written.';
create index search_change_order on casefile.search_change (turn);
alter table casefile.search_change enable row level security;
create policy system on casefile.search_change to motcua_workers using (true) with check (true);
grant select, delete on casefile.search_change to motcua_workers;

-- Owned by the migrating user: who changes a dossier need not know the index.
create function casefile.search_changed(kind text, id text) returns void
  language sql security definer set search_path = casefile, pg_temp
begin atomic
  insert into casefile.search_change (kind, id, turn)
  values (search_changed.kind, search_changed.id, nextval('casefile.search_change_turn'))
  on conflict (kind, id) do update set turn = excluded.turn, changed_at = excluded.changed_at;
  select pg_notify('motcua_search', '');
end;
revoke all on function casefile.search_changed(text, text) from public;

create function casefile.search_dossier_changed() returns trigger
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
begin
  if tg_argv[0] = 'code' then
    perform search_changed('DOSSIER', case tg_op when 'DELETE' then old.code else new.code end);
  else
    perform search_changed(
      'DOSSIER', case tg_op when 'DELETE' then old.dossier_code else new.dossier_code end);
  end if;
  return null;
end
$$;
revoke all on function casefile.search_dossier_changed() from public;

create trigger search_new after insert or delete on casefile.dossier
  for each row execute function casefile.search_dossier_changed('code');
create trigger search_changed
  after update of units, competent_unit, state, status, clock_state, received_at, search_text on casefile.dossier
  for each row
  when (old.units is distinct from new.units or old.competent_unit is distinct from new.competent_unit
    or old.state is distinct from new.state or old.status is distinct from new.status
    or old.clock_state is distinct from new.clock_state
    or old.received_at is distinct from new.received_at
    or old.search_text is distinct from new.search_text)
  execute function casefile.search_dossier_changed('code');
create trigger search_changed after update of full_name, personal_id on casefile.applicant
  for each row execute function casefile.search_dossier_changed('dossier_code');

create function casefile.search_procedure_changed() returns trigger
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
begin
  perform search_changed('PROCEDURE', new.code);
  return null;
end
$$;
revoke all on function casefile.search_procedure_changed() from public;
create trigger search_changed after insert on casefile.procedure_version
  for each row execute function casefile.search_procedure_changed();

-- The text of a paper comes after the paper, once the workers have read it.
create trigger search_changed after update of content on casefile.attachment_text
  for each row when (new.content <> '')
  execute function casefile.search_dossier_changed('dossier_code');
