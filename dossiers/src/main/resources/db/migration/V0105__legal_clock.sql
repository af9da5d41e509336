-- What the legal clock keeps beside each dossier, and holiday announcements with what they moved.
alter table casefile.dossier
  add column clock_policy   jsonb,
  add column stopped_at     timestamptz,
  add column stop_reason    text,
  add column synthetic      boolean not null default false,
  add column at_risk_told_at timestamptz,
  add column missed_told_for timestamptz,
  add column escalated_for  timestamptz;
comment on column casefile.dossier.clock_policy is
  'How its limit is counted, from the settings in force on receipt; null = RESUME and TIME_OF_DAY.';
comment on column casefile.dossier.stopped_at is 'Since when the limit stands still; null unless STOPPED.';
comment on column casefile.dossier.stop_reason is
  'Why it stands still: supplement, obligation, posting …; null unless STOPPED.';
comment on column casefile.dossier.synthetic is 'Invented for a demonstration or a bench; shown as such.';
comment on column casefile.dossier.at_risk_told_at is 'When the desk was told that the limit is about to expire.';
comment on column casefile.dossier.missed_told_for is 'The due date whose passing was told to the head of the unit.';
comment on column casefile.dossier.escalated_for is 'The due date whose passing was told to the province.';

alter table casefile.dossier no force row level security;
update casefile.dossier d set stopped_at = f.at, stop_reason = f.reason
from (select distinct on (dossier_code) dossier_code, at, reason from casefile.clock_fact
      where kind = 'STOPPED' order by dossier_code, id desc) f
where f.dossier_code = d.code and d.clock_state = 'STOPPED';
alter table casefile.dossier force row level security;
alter table casefile.dossier
  add check (clock_state = 'STOPPED' or (stopped_at is null and stop_reason is null));
grant update (clock_policy, stopped_at, stop_reason, at_risk_told_at, missed_told_for, escalated_for)
  on casefile.dossier to motcua_workers, motcua_ui;

create table casefile.calendar_announcement (
  id               bigint generated always as identity primary key,
  year             integer not null check (year between 2000 and 2100),
  content          jsonb not null,
  source           text not null check (length(source) between 1 and 500),
  state            text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  unit             text not null,
  proposed_by      text not null,
  proposed_by_name text not null,
  proposed_at      timestamptz not null,
  checked          integer not null default 0 check (checked >= 0),
  moved            integer not null default 0 check (moved >= 0),
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  reason           text,
  check ((state = 'PROPOSED') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'APPROVED' or decided_by <> proposed_by)
);
comment on table casefile.calendar_announcement is
  'Days off and make-up days of a year as announced; in force once another person approved.';
comment on column casefile.calendar_announcement.content is 'The whole year: provisional, daysOff, makeUpDays.';
comment on column casefile.calendar_announcement.checked is 'Running dossiers that were counted again.';
comment on column casefile.calendar_announcement.moved is 'Those whose due date moves.';
comment on column casefile.calendar_announcement.reason is 'Why it was rejected.';
create unique index announcement_one_open on casefile.calendar_announcement (year) where state = 'PROPOSED';
create index announcement_in_force on casefile.calendar_announcement (decided_at desc, id desc)
  where state = 'APPROVED';

create table casefile.calendar_effect (
  announcement_id bigint not null references casefile.calendar_announcement (id),
  dossier_code    text not null references casefile.dossier (code),
  old_due_at      timestamptz not null,
  new_due_at      timestamptz not null,
  primary key (announcement_id, dossier_code)
);
comment on table casefile.calendar_effect is
  'The report of an announcement not yet in force: whose due date would move; nothing has moved yet.';
create index calendar_effect_order on casefile.calendar_effect (announcement_id, new_due_at, dossier_code);
create index calendar_effect_dossier on casefile.calendar_effect (dossier_code);

create table casefile.clock_move (
  id              bigint generated always as identity primary key,
  dossier_code    text not null references casefile.dossier (code),
  announcement_id bigint references casefile.calendar_announcement (id),
  old_due_at      timestamptz not null,
  new_due_at      timestamptz not null,
  at              timestamptz not null,
  by              text not null
);
comment on table casefile.clock_move is
  'Due dates that moved because they were counted again; only ever appended.';
comment on column casefile.clock_move.announcement_id is
  'The announcement that moved it; null = counted again for another reason, such as new office hours.';
create index clock_move_dossier on casefile.clock_move (dossier_code, id);
create index clock_move_announcement on casefile.clock_move (announcement_id, new_due_at, dossier_code);

create function casefile.calendar_revision() returns bigint
  language sql stable parallel safe
begin atomic
  select count(*) from casefile.calendar_announcement where state = 'APPROVED';
end;
comment on function casefile.calendar_revision() is
  'How many announcements are in force; whoever keeps calendars in memory compares it.';

-- A dossier accepted while the others are being counted again would be overlooked: it waits, and then
-- reads the calendar anew. Facts of known dossiers wait for the lock on their row instead.
create function casefile.calendar_held() returns bigint language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('motcua_calendar'));
  return casefile.calendar_revision();
end $$;
comment on function casefile.calendar_held() is
  'The revision, which cannot change before the end of the transaction.';
create function casefile.calendar_change() returns bigint language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtext('motcua_calendar'));
  return casefile.calendar_revision();
end $$;
comment on function casefile.calendar_change() is
  'The revision; until the end of the transaction nobody else changes it or accepts a dossier.';

create function casefile.calendar_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('motcua_calendar', new.id::text);
  return null;
end $$;
create trigger wake after update of state on casefile.calendar_announcement
  for each row execute function casefile.calendar_wake();

-- Announcements hold no dossier's data: everybody reads them, only supervisors write.
grant select, insert on casefile.calendar_announcement to motcua_workers, motcua_ui;
grant update (state, decided_by, decided_by_name, decided_at, reason, checked, moved)
  on casefile.calendar_announcement to motcua_workers, motcua_ui;
grant select, insert, delete on casefile.calendar_effect to motcua_workers, motcua_ui;
grant select, insert on casefile.clock_move to motcua_workers, motcua_ui;

alter table casefile.calendar_announcement enable row level security;
create policy system on casefile.calendar_announcement to motcua_workers using (true) with check (true);
create policy everybody_reads on casefile.calendar_announcement for select to motcua_ui using (true);
create policy supervisor_proposes on casefile.calendar_announcement for insert to motcua_ui
  with check ('supervisor' = any (string_to_array(current_setting('motcua.roles', true), ','))
    and proposed_by = current_setting('motcua.official', true));
create policy supervisor_decides on casefile.calendar_announcement for update to motcua_ui
  using ('supervisor' = any (string_to_array(current_setting('motcua.roles', true), ','))
    and unit = any ((select casefile.visible_units())::text[]))
  with check (decided_by is null or decided_by = current_setting('motcua.official', true));

do $$
declare part text;
begin
  foreach part in array array['calendar_effect', 'clock_move']
  loop
    execute format('alter table casefile.%I enable row level security', part);
    execute format('alter table casefile.%I force row level security', part);
    execute format('create policy system on casefile.%I to motcua_workers using (true) with check (true)', part);
    execute format(
      'create policy units on casefile.%1$I to motcua_ui
         using (exists (select 1 from casefile.dossier d where d.code = %1$I.dossier_code))
         with check (exists (select 1 from casefile.dossier d where d.code = %1$I.dossier_code))', part);
  end loop;
end $$;
