-- Who acts for whom while somebody is absent, and in whose right an act was done.
create extension if not exists btree_gist;

create table casefile.substitution (
  id              bigint generated always as identity primary key,
  absent          text not null references casefile.official (username),
  substitute      text not null references casefile.official (username),
  role            text not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  created_by      text not null references casefile.official (username),
  created_by_name text not null,
  created_at      timestamptz not null default now(),
  ended_by        text references casefile.official (username),
  ended_by_name   text,
  ended_at        timestamptz,
  check (absent <> substitute),
  check (ends_at > starts_at),
  check ((ended_at is null) = (ended_by is null) and (ended_by is null) = (ended_by_name is null)),
  constraint substitution_one_at_a_time exclude using gist
    (absent with =, role with =, tstzrange(starts_at, least(ends_at, ended_at)) with &&)
    where (ended_at is null or ended_at > starts_at)
);
comment on table casefile.substitution is
  'One row: one role of an absent official, done by one colleague from starts_at until before ends_at. Why somebody is absent is nobody''s business here.';
comment on column casefile.substitution.ended_at is 'Ended before its time; the row stays as proof.';
create index substitution_substitute on casefile.substitution (substitute, ends_at);
create index substitution_absent on casefile.substitution (absent, starts_at desc);

create function casefile.duties() returns text[]
  language sql stable parallel safe
  return string_to_array(current_setting('motcua.duties', true), ',');
comment on function casefile.duties() is
  'role@unit of everything the present official may do, substitutions included; null or empty when unset.';

alter table casefile.task_act
  add column on_behalf_of      text,
  add column on_behalf_of_name text,
  add constraint task_act_on_behalf check ((on_behalf_of is null) = (on_behalf_of_name is null));
comment on column casefile.task_act.on_behalf_of is 'The absent colleague in whose right it was done; null = in one''s own.';
alter table casefile.task_claim
  add column on_behalf_of      text,
  add column on_behalf_of_name text,
  add constraint task_claim_on_behalf check ((on_behalf_of is null) = (on_behalf_of_name is null));
comment on column casefile.task_claim.on_behalf_of is 'The absent colleague in whose right it was taken; null = in one''s own.';
grant update (on_behalf_of, on_behalf_of_name) on casefile.task_claim to motcua_ui;

grant select, insert on casefile.substitution to motcua_ui;
grant update (ended_by, ended_by_name, ended_at) on casefile.substitution to motcua_ui;
grant select on casefile.substitution to motcua_workers;

-- Read before anybody is named (the login asks who acts for whom): names and dates within the house.
alter table casefile.substitution enable row level security;
alter table casefile.substitution force row level security;
create policy system on casefile.substitution to motcua_workers using (true) with check (true);
create policy everybody_reads on casefile.substitution for select to motcua_ui using (true);

-- Whoever is absent, or a head or approver of the same unit, arranges it and ends it.
create policy arranged on casefile.substitution for insert to motcua_ui
  with check (created_by = current_setting('motcua.official', true)
    and (absent = created_by
         or exists (select 1 from casefile.official o where o.username = absent
                    and ('head@' || o.unit = any ((select casefile.duties())::text[])
                         or 'approver@' || o.unit = any ((select casefile.duties())::text[]))))
    and exists (select 1 from casefile.official o
                where o.username = absent and substitution.role = any (o.roles)));
create policy ended on casefile.substitution for update to motcua_ui
  using (absent = current_setting('motcua.official', true)
         or substitute = current_setting('motcua.official', true)
         or exists (select 1 from casefile.official o where o.username = absent
                    and ('head@' || o.unit = any ((select casefile.duties())::text[])
                         or 'approver@' || o.unit = any ((select casefile.duties())::text[]))))
  with check (ended_by = current_setting('motcua.official', true));
