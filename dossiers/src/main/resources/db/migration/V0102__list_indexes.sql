-- Indexes that the lists over case files need; each is asserted by an EXPLAIN test.
create extension if not exists pg_trgm;

create index dossier_search_text on casefile.dossier using gin (search_text gin_trgm_ops);
create index dossier_code_prefix on casefile.dossier (code text_pattern_ops);
create index dossier_in_process on casefile.dossier (competent_unit, due_at, code)
  where clock_state <> 'SETTLED' and accepted_at is not null;
