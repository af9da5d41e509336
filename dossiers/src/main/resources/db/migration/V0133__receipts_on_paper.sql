-- A payment shown at the counter with a receipt on paper: when it was taken note of, and by whom.
alter table casefile.payment_request
  add column recorded_at timestamptz,
  add column recorded_by text,
  add column recorded_by_name text,
  add constraint payment_recorded check ((recorded_by is null) = (recorded_by_name is null)
    and (recorded_by is null or (recorded_at is not null and receipt is not null)));
comment on column casefile.payment_request.recorded_at is
  'When the receipt was taken note of; null while it is not met, and for those met before this was kept.';
comment on column casefile.payment_request.recorded_by is
  'The official to whom the receipt was shown on paper; null where another system reported it.';
comment on column casefile.payment_request.recorded_by_name is 'That official, by the name shown then.';
grant update (recorded_at, recorded_by, recorded_by_name) on casefile.payment_request
  to motcua_workers, motcua_ui;

-- By a desk or tax duty at a unit of the dossier, in one's own name, once; seeing the dossier is not enough.
create policy by_duty on casefile.payment_request as restrictive for update to motcua_ui
  using (settled_at is null
    and exists (select 1 from casefile.dossier d
      cross join unnest(d.units) at_unit
      cross join unnest(array['desk', 'tax']) held
      where d.code = payment_request.dossier_code and d.state in ('REGISTERED', 'ACCEPTED')
        and held || '@' || at_unit = any ((select casefile.duties())::text[])))
  with check (receipt is not null and settled_at is not null
    and recorded_by = current_setting('motcua.official', true));
