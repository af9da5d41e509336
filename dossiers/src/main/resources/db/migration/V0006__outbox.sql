-- What others must be told, committed together with what happened.
create table casefile.outbox (
  id           bigint generated always as identity primary key,
  topic        text not null,
  dossier_code text not null,
  key          text not null,
  payload      jsonb not null,
  state        text not null default 'pending' check (state in ('pending', 'delivered', 'dead')),
  attempts     integer not null default 0,
  due_at       timestamptz not null default now(),
  last_error   text,
  created_at   timestamptz not null default now(),
  finished_at  timestamptz,
  unique (topic, key)
);
comment on table casefile.outbox is 'Messages to the engine, the portal and the notifier; no personal data in payloads.';
comment on column casefile.outbox.due_at is
  'When to try next. A claim moves it ahead by the lease: a relay that dies leaves its rows to the others.';
comment on column casefile.outbox.last_error is 'Why the last attempt failed, or why the message is dead.';
create index outbox_pending on casefile.outbox (topic, id) where state = 'pending';
create index outbox_due on casefile.outbox (topic, due_at) where state = 'pending';
create index outbox_order on casefile.outbox (topic, dossier_code, id) where state = 'pending';
create index outbox_dead on casefile.outbox (finished_at) where state = 'dead';
create index outbox_dossier on casefile.outbox (dossier_code);

create function casefile.outbox_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('motcua_outbox', new.topic);
  return null;
end $$;
create trigger wake after insert on casefile.outbox for each row execute function casefile.outbox_wake();
