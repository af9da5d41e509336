-- Open screens of a dossier are told that somebody changed it: its code, nothing else, once a transaction.
-- Nothing is told while a dossier is taken in: nobody has it open yet.
create function casefile.dossier_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('motcua_tasks', new.dossier_code);
  return null;
end $$;
comment on function casefile.dossier_wake() is
  'Names the changed dossier on motcua_tasks, the channel that names the units whose queues changed.';

create trigger wake after insert on casefile.task_act
  for each row execute function casefile.dossier_wake();
create trigger wake after insert or update of by on casefile.task_claim
  for each row execute function casefile.dossier_wake();
create trigger wake after insert or update of answered_at, taken_back_at on casefile.consultation
  for each row execute function casefile.dossier_wake();
create trigger wake after insert on casefile.note
  for each row execute function casefile.dossier_wake();
create trigger wake after insert or update on casefile.component_check
  for each row execute function casefile.dossier_wake();
create trigger wake after insert on casefile.paper
  for each row when (new.title is not null or new.round > 0) execute function casefile.dossier_wake();
create trigger wake after insert or update of settled_at on casefile.payment_request
  for each row execute function casefile.dossier_wake();
create trigger wake after insert on casefile.clock_fact
  for each row when (new.kind <> 'ACCEPTED') execute function casefile.dossier_wake();

-- Work that appears is written by the projector, many rows a statement.
create function readmodel.dossiers_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('motcua_tasks', code)
  from (select distinct dossier_code from added where state = 'CREATED' and dossier_code is not null) d(code);
  return null;
end $$;
comment on function readmodel.dossiers_wake() is 'Names the dossiers of new tasks on motcua_tasks.';
create trigger wake after insert on readmodel.task
  referencing new table as added for each statement execute function readmodel.dossiers_wake();
