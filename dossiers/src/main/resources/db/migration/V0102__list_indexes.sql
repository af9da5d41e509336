-- Indexes that the lists over case files need; each is asserted by an EXPLAIN test.
create extension if not exists pg_trgm;

create index dossier_in_process_due on casefile.dossier ((coalesce(due_at, 'infinity'::timestamptz)), code)
  where clock_state <> 'SETTLED' and accepted_at is not null;
create index dossier_in_process_units on casefile.dossier using gin (units)
  where clock_state <> 'SETTLED' and accepted_at is not null;
create index dossier_in_process_unit on casefile.dossier (competent_unit, (coalesce(due_at, 'infinity'::timestamptz)), code)
  where clock_state <> 'SETTLED' and accepted_at is not null;

-- Words are found at their beginnings, hence the blank before the first one.
create index dossier_search_text on casefile.dossier using gin ((' ' || search_text) gin_trgm_ops);

-- Under row-level security PostgreSQL may not use a text-pattern index before it has checked the row:
-- every search would read all dossiers of the units. This function, owned by the migrating user, does
-- the same check itself and may use the index. It hands out codes only; the rows are read under the
-- caller's own policies.
create policy search on casefile.dossier for select to current_user using (true);

create function casefile.find_dossiers(longest text, patterns text[], at_most integer) returns setof text
  language sql stable security definer set search_path = casefile, pg_temp
begin atomic
  select d.code
  from casefile.dossier d
  where d.units && (select casefile.visible_units())
    and (' ' || d.search_text) like longest
    and (' ' || d.search_text) like all (patterns)
  order by d.received_at desc, d.code
  limit at_most;
end;
comment on function casefile.find_dossiers(text, text[], integer) is
  'Codes of visible dossiers with all words; longest = the pattern that narrows most, one of patterns.';
revoke all on function casefile.find_dossiers(text, text[], integer) from public;
grant execute on function casefile.find_dossiers(text, text[], integer) to motcua_ui, motcua_workers;
