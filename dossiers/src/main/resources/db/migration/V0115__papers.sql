-- Papers: contents outside PostgreSQL under their hash, their text, and what waits to become a paper.

-- Contents: new ones lie in the object store (sha256 is their name there); old rows keep theirs.
alter table casefile.attachment alter column content drop not null;
alter table casefile.attachment add column reused_from bigint references casefile.attachment (id);
alter table casefile.attachment add column reused_result boolean not null default false;
comment on column casefile.attachment.content is
  'Only of files taken in before there was an object store; null: the store has it under sha256.';
comment on column casefile.attachment.reused_from is
  'The file of another dossier of the same person this one was taken from (digitisation 2, or 3 if it was a result).';
create index attachment_sha256 on casefile.attachment (sha256);
create index attachment_reused on casefile.attachment (reused_from) where reused_from is not null;

-- The text of papers, read by the workers.
create table casefile.attachment_text (
  attachment_id bigint primary key references casefile.attachment (id),
  dossier_code  text not null references casefile.dossier (code),
  state         text not null default 'TO_READ' check (state in ('TO_READ', 'TEXT', 'NO_TEXT', 'BROKEN')),
  pages         integer check (pages >= 0),
  content       text not null default '',
  tries         integer not null default 0 check (tries >= 0),
  not_before    timestamptz not null default now(),
  read_at       timestamptz
);
comment on table casefile.attachment_text is
  'What a file says, for search: personal data like the file itself. NO_TEXT: a scan without text, or no PDF.';
comment on column casefile.attachment_text.not_before is
  'When to try next: moved ahead while somebody reads it, and after each try that did not reach the content.';
create index attachment_text_to_read on casefile.attachment_text (not_before, attachment_id) where state = 'TO_READ';
create index attachment_text_dossier on casefile.attachment_text (dossier_code);

create function casefile.attachment_to_read() returns trigger language plpgsql as $$
begin
  insert into casefile.attachment_text (attachment_id, dossier_code) values (new.id, new.dossier_code);
  perform pg_notify('motcua_paper_text', '');
  return null;
end $$;
create trigger to_read after insert on casefile.attachment
  for each row execute function casefile.attachment_to_read();

-- The owner has no policy of its own: what lies here already is queued once with the force lifted.
alter table casefile.attachment no force row level security;
insert into casefile.attachment_text (attachment_id, dossier_code)
  select id, dossier_code from casefile.attachment;
alter table casefile.attachment force row level security;

-- Photographs from a phone: an official opens a session, a QR code carries its token to the phone.
create table casefile.upload_session (
  token_hash   text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  official     text not null,
  dossier_code text references casefile.dossier (code),
  phone_hash   text check (phone_hash ~ '^[0-9a-f]{64}$'),
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null
);
comment on table casefile.upload_session is
  'Lets one phone send papers to one official for some minutes; only the hash of the token is kept.';
comment on column casefile.upload_session.phone_hash is 'Hash of the key the first phone was given: no second one.';
create index upload_session_expires on casefile.upload_session (expires_at);
create index upload_session_dossier on casefile.upload_session (dossier_code) where dossier_code is not null;

-- Files that came for an official and are no paper yet.
create table casefile.received_file (
  id          bigint generated always as identity primary key,
  official    text not null,
  session     text references casefile.upload_session (token_hash) on delete set null,
  source      text not null check (source in ('UPLOAD', 'PHONE', 'SCANNER')),
  file_name   text not null check (length(file_name) between 1 and 255),
  media_type  text not null,
  size        integer not null check (size between 1 and 10485760),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null default now()
);
comment on table casefile.received_file is
  'Uploaded, from a phone or from a scanner folder; gone once it is a paper, or after a day.';
create index received_file_official on casefile.received_file (official, received_at, id);
create index received_file_session on casefile.received_file (session) where session is not null;
create index received_file_received on casefile.received_file (received_at);
create index received_file_sha256 on casefile.received_file (sha256);

create function casefile.received_file_told() returns trigger language plpgsql as $$
begin
  perform pg_notify('motcua_received_files', new.official);
  return null;
end $$;
create trigger told after insert on casefile.received_file
  for each row execute function casefile.received_file_told();

-- Questions to the population service from the desk: short-lived, never in the log or a backup of it.
create unlogged table casefile.person_lookup (
  id          uuid primary key default gen_random_uuid(),
  official    text not null,
  personal_id text not null check (personal_id ~ '^[0-9]{12}$'),
  state       text not null default 'ASKED' check (state in ('ASKED', 'FOUND', 'UNKNOWN', 'UNAVAILABLE')),
  answer      jsonb,
  asked_at    timestamptz not null default now(),
  answered_at timestamptz,
  check (answer is null or state = 'FOUND')
);
comment on table casefile.person_lookup is
  'An official asks the population service at the desk; the row goes when the answer was read, or after some minutes.';
create index person_lookup_asked on casefile.person_lookup (asked_at);

create function casefile.person_lookup_told() returns trigger language plpgsql as $$
begin
  perform pg_notify(case when new.state = 'ASKED' then 'motcua_person_asked' else 'motcua_person_answered' end, new.id::text);
  return null;
end $$;
create trigger told after insert or update on casefile.person_lookup
  for each row execute function casefile.person_lookup_told();

-- Which objects nothing refers to: every column of casefile named sha256 or ending so counts.
create function casefile.unused_objects(hashes text[]) returns setof text language plpgsql stable as $$
declare
  place record;
  part  text[];
  used  text[] := '{}';
begin
  for place in
    select c.relname, a.attname
    from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'casefile'::regnamespace and c.relkind in ('r', 'p')
      and a.attname like '%sha256' and not a.attisdropped
  loop
    execute format('select array_agg(%1$I::text) from casefile.%2$I where %1$I = any ($1)', place.attname, place.relname)
      into part using hashes;
    used := used || coalesce(part, '{}');
  end loop;
  return query select hash from unnest(hashes) hash where not (hash = any (used));
end $$;
comment on function casefile.unused_objects(text[]) is
  'For the sweep of the object store, as motcua_workers: fails, rather than forgets, where a table cannot be read.';

-- Who may what.
grant select, insert on casefile.attachment_text to motcua_workers, motcua_ui;
grant update (state, pages, content, tries, not_before, read_at) on casefile.attachment_text to motcua_workers;
grant select, insert, update, delete on casefile.upload_session, casefile.received_file to motcua_workers;
grant select, insert, delete on casefile.upload_session, casefile.received_file to motcua_ui;
grant update (phone_hash) on casefile.upload_session to motcua_ui;
grant select, insert, delete on casefile.person_lookup to motcua_ui;
grant select, delete on casefile.person_lookup to motcua_workers;
grant update (state, answer, answered_at) on casefile.person_lookup to motcua_workers;

alter table casefile.attachment_text enable row level security;
alter table casefile.attachment_text force row level security;
create policy system on casefile.attachment_text to motcua_workers using (true) with check (true);
create policy units on casefile.attachment_text to motcua_ui
  using (exists (select 1 from casefile.dossier d where d.code = attachment_text.dossier_code))
  with check (exists (select 1 from casefile.dossier d where d.code = attachment_text.dossier_code));

-- An official sees what is the official's; a phone, signed in as nobody, sees its one session.
alter table casefile.upload_session enable row level security;
alter table casefile.upload_session force row level security;
create policy system on casefile.upload_session to motcua_workers using (true) with check (true);
create policy own on casefile.upload_session to motcua_ui
  using (official = current_setting('motcua.official', true)
         or token_hash = current_setting('motcua.upload', true))
  with check (official = current_setting('motcua.official', true)
         or token_hash = current_setting('motcua.upload', true));

alter table casefile.received_file enable row level security;
alter table casefile.received_file force row level security;
create policy system on casefile.received_file to motcua_workers using (true) with check (true);
create policy own on casefile.received_file to motcua_ui
  using (official = current_setting('motcua.official', true)
         or session = current_setting('motcua.upload', true))
  with check (official = current_setting('motcua.official', true)
         or session = current_setting('motcua.upload', true));

alter table casefile.person_lookup enable row level security;
alter table casefile.person_lookup force row level security;
create policy system on casefile.person_lookup to motcua_workers using (true) with check (true);
create policy own on casefile.person_lookup to motcua_ui
  using (official = current_setting('motcua.official', true))
  with check (official = current_setting('motcua.official', true));
