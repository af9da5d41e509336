-- What officials are told: in the application, by e-mail at once or once a day. No personal data of
-- applicants: a notice names a dossier by its code.
create table casefile.notice (
  id           bigint generated always as identity primary key,
  username     text not null,
  kind         text not null check (length(kind) between 1 and 40),
  dossier_code text,
  task_key     bigint,
  key          text not null check (length(key) between 1 and 200),
  detail       jsonb not null default '{}',
  at           timestamptz not null default clock_timestamp(),
  shown        boolean not null,
  read_at      timestamptz,
  mail         text not null check (mail in ('OFF', 'AT_ONCE', 'DIGEST', 'SENT', 'FAILED')),
  mail_due_at  timestamptz not null default clock_timestamp(),
  mail_tries   integer not null default 0,
  unique (username, kind, key)
);
comment on table casefile.notice is 'One notice for one official; the same key is told once.';
comment on column casefile.notice.shown is 'Whether the application shows it: the official may want mail only.';
comment on column casefile.notice.mail_due_at is
  'When to try the mail next; a claim moves it ahead by the lease, quiet hours to their end.';
create index notice_list on casefile.notice (username, id desc) where shown;
create index notice_unread on casefile.notice (username) where shown and read_at is null;
create index notice_mail on casefile.notice (mail_due_at) where mail = 'AT_ONCE';
create index notice_digest on casefile.notice (username) where mail = 'DIGEST';
create index notice_at on casefile.notice (at);

create table casefile.notice_setting (
  username       text primary key,
  email          text check (length(email) between 6 and 254),
  ways           jsonb not null default '{}',
  digest_at      time not null default '07:30',
  quiet          boolean not null default true,
  digest_done_on date,
  digest_until   timestamptz
);
comment on table casefile.notice_setting is 'How an official wants to be told; no row means the usual way.';
comment on column casefile.notice_setting.ways is 'By kind: {"app": true, "mail": "OFF" | "AT_ONCE" | "DIGEST"}.';
comment on column casefile.notice_setting.quiet is 'No mail outside the working hours of the official''s unit.';
comment on column casefile.notice_setting.digest_until is 'Until when the digest of today is somebody''s to send, or waits after a failure.';
comment on column casefile.notice_setting.digest_done_on is 'The last day whose digest was sent or had nothing to say.';

grant select on casefile.notice to motcua_ui, motcua_workers;
grant update (read_at) on casefile.notice to motcua_ui;
grant update (mail, mail_due_at, mail_tries) on casefile.notice to motcua_workers;
grant delete on casefile.notice to motcua_workers;
grant select on casefile.notice_setting to motcua_ui, motcua_workers;
grant insert (username, email, ways, digest_at, quiet), update (email, ways, digest_at, quiet)
  on casefile.notice_setting to motcua_ui;
grant update (digest_done_on, digest_until) on casefile.notice_setting to motcua_workers;

do $$
declare part text;
begin
  foreach part in array array['notice', 'notice_setting']
  loop
    execute format('alter table casefile.%I enable row level security', part);
    execute format('create policy system on casefile.%I to motcua_workers using (true) with check (true)', part);
    execute format(
      'create policy own on casefile.%1$I to motcua_ui
         using (username = current_setting(''motcua.official'', true))
         with check (username = current_setting(''motcua.official'', true))', part);
  end loop;
end $$;

-- Owned by the migrating user: somebody may be told by somebody who cannot read it.
create function casefile.tell(
    usernames text[], kind text, dossier_code text, task_key bigint, key text, detail jsonb) returns integer
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
declare told integer;
begin
  insert into notice (username, kind, dossier_code, task_key, key, detail, shown, mail)
  select o.username, tell.kind, tell.dossier_code, tell.task_key, tell.key, tell.detail,
    coalesce((s.ways -> tell.kind ->> 'app')::boolean, true),
    case when s.email is null then 'OFF' else coalesce(s.ways -> tell.kind ->> 'mail', 'DIGEST') end
  from official o left join notice_setting s on s.username = o.username
  where o.username = any (tell.usernames) and o.active
  on conflict do nothing;
  get diagnostics told = row_count;
  return told;
end
$$;
revoke all on function casefile.tell(text[], text, text, bigint, text, jsonb) from public;
grant execute on function casefile.tell(text[], text, text, bigint, text, jsonb) to motcua_ui, motcua_workers;

create function casefile.notice_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('motcua_notices', new.username);
  return null;
end $$;
create trigger wake after insert on casefile.notice for each row execute function casefile.notice_wake();
create trigger wake_read after update of read_at on casefile.notice
  for each row when (old.read_at is distinct from new.read_at) execute function casefile.notice_wake();

-- Whoever gets a task from somebody else is told, by whatever way it was handed over.
create function casefile.tell_assigned() returns trigger
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
declare
  giver text := current_setting('motcua.official', true);
begin
  perform tell(array[new."by"], 'ASSIGNED', new.dossier_code, new.task_key,
    new.task_key || ':' || extract(epoch from new.at),
    jsonb_strip_nulls(jsonb_build_object('by', (select o.name from official o where o.username = giver))));
  return null;
end
$$;
revoke all on function casefile.tell_assigned() from public;
create trigger tell_assigned after insert or update of by on casefile.task_claim
  for each row
  when (new.by is not null and new.by is distinct from current_setting('motcua.official', true))
  execute function casefile.tell_assigned();

-- Who asked for supplements is told when they are there.
create function casefile.tell_supplemented() returns trigger
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
begin
  perform tell(array[new.requested_by], 'SUPPLEMENT', new.dossier_code, null, new.id::text, '{}');
  return null;
end
$$;
revoke all on function casefile.tell_supplemented() from public;
create trigger tell_supplemented after update of answered_at on casefile.supplement_request
  for each row when (old.answered_at is null and new.answered_at is not null)
  execute function casefile.tell_supplemented();
