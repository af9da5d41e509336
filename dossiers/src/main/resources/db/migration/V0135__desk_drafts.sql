-- What an official has entered at the receiving desk and not handed in yet.

create table casefile.desk_draft (
  username text primary key check (length(username) between 1 and 200),
  content  jsonb not null
    check (jsonb_typeof(content) = 'object' and octet_length(content::text) <= 131072),
  version  uuid not null,
  saved_at timestamptz not null
);
comment on table casefile.desk_draft is
  'The dossier an official is entering at the receiving desk; gone when it is handed in or discarded, or after some days.';
comment on column casefile.desk_draft.version is
  'Another one with every change: a window that has seen an older one writes no more.';
create index desk_draft_saved on casefile.desk_draft (saved_at);

-- The sweep sees whose turn it is, never what was entered.
grant select, insert, update, delete on casefile.desk_draft to motcua_ui;
grant select (saved_at), delete on casefile.desk_draft to motcua_workers;

alter table casefile.desk_draft enable row level security;
alter table casefile.desk_draft force row level security;
create policy system on casefile.desk_draft to motcua_workers using (true);
create policy own on casefile.desk_draft to motcua_ui
  using (username = current_setting('motcua.official', true))
  with check (username = current_setting('motcua.official', true));
