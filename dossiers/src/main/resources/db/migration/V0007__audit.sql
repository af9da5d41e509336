-- A chain per unit and day: each hash is taken over the one before and the exact text of the entry.
create table audit.chain (
  unit      text not null,
  day       date not null,
  last_seq  integer not null check (last_seq >= 0),
  last_hash text not null check (last_hash ~ '^[0-9a-f]{64}$'),
  primary key (unit, day)
);
comment on table audit.chain is 'Head of each chain; its row lock puts the entries of a unit in one order.';

create table audit.entry (
  unit         text not null,
  day          date not null,
  seq          integer not null check (seq > 0),
  body         text not null,
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  actor        text generated always as ((body::jsonb) ->> 'actor') stored,
  action       text generated always as ((body::jsonb) ->> 'action') stored,
  dossier_code text generated always as ((body::jsonb) ->> 'dossier') stored,
  primary key (unit, day, seq),
  foreign key (unit, day) references audit.chain (unit, day)
);
comment on table audit.entry is 'One act. The searchable columns are generated from the hashed body and cannot differ.';
create index entry_dossier on audit.entry (dossier_code);
create index entry_actor on audit.entry (actor);
