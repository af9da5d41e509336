-- The lists of a unit's own dossiers by what they wait for. Both functions are plain expressions that
-- PostgreSQL writes into the query, so that row-level security lets them use the index.
create function casefile.shelf(state text, status smallint, clock_state text, stop_reason text,
    returned_at timestamptz) returns text
  language sql immutable parallel safe
  return case
    when state = 'REGISTERED' then case when status = 5 then 'SUPPLEMENT' end
    when state <> 'ACCEPTED' then null
    when clock_state = 'STOPPED' and stop_reason = 'supplement' then 'SUPPLEMENT'
    when clock_state = 'STOPPED' and stop_reason = 'obligation' then 'OBLIGATION'
    when clock_state <> 'SETTLED' then 'IN_PROCESS'
    when returned_at is null then 'TO_RETURN' end;
comment on function casefile.shelf(text, smallint, text, text, timestamptz) is
  'What an open dossier waits for; null = nothing, or only for the desk to accept it.';

create function casefile.shelved_at(state text, clock_state text, stop_reason text,
    status_at timestamptz, stopped_at timestamptz, due_at timestamptz, settled_at timestamptz)
  returns timestamptz
  language sql immutable parallel safe
  return case
    when state = 'REGISTERED' then status_at
    when clock_state = 'STOPPED' and stop_reason = 'supplement' then stopped_at
    when clock_state = 'STOPPED' and stop_reason = 'obligation' then stopped_at
    when clock_state = 'SETTLED' then settled_at
    when due_at is null then timestamptz 'infinity'
    else due_at end;
comment on function casefile.shelved_at(text, text, text, timestamptz, timestamptz, timestamptz, timestamptz) is
  'What its list is ordered by: since when it waits, or while it is in process when it is due.';

create index dossier_shelf_received on casefile.dossier (receiving_unit,
    casefile.shelf(state, status, clock_state, stop_reason, returned_at),
    casefile.shelved_at(state, clock_state, stop_reason, status_at, stopped_at, due_at, settled_at), code)
  where state in ('REGISTERED', 'ACCEPTED');
create index dossier_shelf_competent on casefile.dossier (competent_unit,
    casefile.shelf(state, status, clock_state, stop_reason, returned_at),
    casefile.shelved_at(state, clock_state, stop_reason, status_at, stopped_at, due_at, settled_at), code)
  where state in ('REGISTERED', 'ACCEPTED');
