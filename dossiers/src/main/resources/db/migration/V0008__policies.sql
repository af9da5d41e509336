-- Least privilege: nobody updates or deletes what was decided; the screens see only their units.
grant select, insert on casefile.dossier to motcua_workers, motcua_ui;
grant update (state, closing_reason, status, status_at, deadline, received_at, accepted_at, due_at, early_until, at_risk_from, settled_at,
  returned_at, clock_state) on casefile.dossier
  to motcua_workers, motcua_ui;
grant select, insert on casefile.applicant, casefile.paper, casefile.attachment, casefile.clock_fact
  to motcua_workers, motcua_ui;
grant select, insert, update on casefile.agency_day to motcua_workers, motcua_ui;
grant select, insert on casefile.answer to motcua_workers, motcua_ui;
grant update (dossier_code, due_at) on casefile.answer to motcua_workers, motcua_ui;
grant select, insert on casefile.task_claim to motcua_ui;
grant update (by, by_name, at) on casefile.task_claim to motcua_ui;
grant select on casefile.task_claim, casefile.task_act to motcua_workers;
grant select, insert on casefile.task_act to motcua_ui;
grant select, insert on casefile.supplement_request to motcua_workers, motcua_ui;
grant update (answered_at) on casefile.supplement_request to motcua_workers, motcua_ui;
grant select on casefile.status, casefile.registry_check, casefile.document_number,
  casefile.payment_request to motcua_ui;
grant select, insert on casefile.status, casefile.registry_check, casefile.document_number,
  casefile.payment_request, casefile.service_call to motcua_workers;
grant update (receipt, paid_dong, settled_at) on casefile.payment_request to motcua_workers, motcua_ui;
grant update (finished_at, answer) on casefile.service_call to motcua_workers;
grant insert on casefile.outbox to motcua_workers, motcua_ui;
grant select, update, delete on casefile.outbox to motcua_workers;
grant select, insert on audit.chain, audit.entry to motcua_workers, motcua_ui;
grant update (last_seq, last_hash) on audit.chain to motcua_workers, motcua_ui;

-- Dossiers: by the units that take part.
alter table casefile.dossier enable row level security;
alter table casefile.dossier force row level security;
create policy system on casefile.dossier to motcua_workers using (true) with check (true);
create policy units on casefile.dossier to motcua_ui
  using (units && (select casefile.visible_units()))
  with check (units && (select casefile.visible_units()));

-- Whatever hangs on a dossier is seen by whoever sees the dossier.
do $$
declare part text;
begin
  foreach part in array array['applicant', 'paper', 'attachment', 'task_claim', 'task_act', 'supplement_request',
    'clock_fact', 'status', 'registry_check', 'document_number', 'payment_request', 'service_call']
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

alter table casefile.answer enable row level security;
alter table casefile.answer force row level security;
create policy system on casefile.answer to motcua_workers using (true) with check (true);
create policy units on casefile.answer to motcua_ui
  using (unit = any ((select casefile.visible_units())::text[]))
  with check (unit = any ((select casefile.visible_units())::text[]));

alter table casefile.outbox enable row level security;
alter table casefile.outbox force row level security;
create policy system on casefile.outbox to motcua_workers using (true) with check (true);
create policy append on casefile.outbox for insert to motcua_ui with check (true);

alter table audit.chain enable row level security;
alter table audit.chain force row level security;
create policy system on audit.chain to motcua_workers using (true) with check (true);
create policy units on audit.chain to motcua_ui
  using (unit = any ((select casefile.visible_units())::text[]))
  with check (unit = any ((select casefile.visible_units())::text[]));

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy system on audit.entry to motcua_workers using (true) with check (true);
create policy units on audit.entry to motcua_ui
  using (unit = any ((select casefile.visible_units())::text[]))
  with check (unit = any ((select casefile.visible_units())::text[]));
