-- Who may see what. The application sets, for one transaction, motcua.official, motcua.units and
-- motcua.roles; every policy reads them. Not set means: no rows.
create schema casefile;
create schema audit;
comment on schema casefile is 'What was submitted, decided, attached and signed: the only place of personal data.';
comment on schema audit is 'Hash chain of everything people and systems did.';
grant usage on schema casefile, audit to motcua_workers, motcua_ui;

create function casefile.visible_units() returns text[]
  language sql stable parallel safe
  return string_to_array(current_setting('motcua.units', true), ',');
comment on function casefile.visible_units() is
  'Units the present official sees (own lineage, or all below for supervisors); null or empty when unset.';

create table casefile.official (
  username      text primary key check (username ~ '^[a-z0-9][a-z0-9.\-]{1,63}$'),
  name          text not null check (length(name) between 1 and 200),
  unit          text not null,
  roles         text[] not null check (cardinality(roles) > 0),
  password_hash text not null,
  active        boolean not null default true
);
comment on table casefile.official is 'Officials who may sign in; the password is stored as an encoded hash only.';
create index official_unit on casefile.official (unit) where active;
grant select on casefile.official to motcua_ui;
grant select, insert, update on casefile.official to motcua_workers;
