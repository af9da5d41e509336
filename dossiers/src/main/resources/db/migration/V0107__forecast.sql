-- What is expected of every running dossier, learnt from the steps of those that ended. Computed by the
-- workers' forecast refresh; can be dropped and computed again at any time.
create table readmodel.forecast (
  dossier_code   text primary key,
  procedure_code text not null,
  unit           text not null,
  units          text[] not null check (cardinality(units) > 0),
  due_at         timestamptz,
  probability    real check (probability between 0 and 1),
  finish_50      timestamptz,
  finish_90      timestamptz,
  budget_minutes integer,
  rest_minutes   real[] not null default '{}',
  load_roles     text[] not null default '{}',
  load_units     text[] not null default '{}',
  load_shares    real[] not null default '{}',
  step_unit      text,
  reason         jsonb not null,
  computed_at    timestamptz not null,
  check (finish_50 <= finish_90),
  check (cardinality(load_roles) = cardinality(load_shares) and cardinality(load_units) = cardinality(load_shares))
);
comment on table readmodel.forecast is 'Probability of a breach and expected finish of each dossier in process.';
comment on column readmodel.forecast.unit is 'The competent unit.';
comment on column readmodel.forecast.units is 'Copied from the dossier: the policy needs no second look at it.';
comment on column readmodel.forecast.probability is 'Null without a limit, or while there is too little history.';
comment on column readmodel.forecast.budget_minutes is 'Working minutes the running clock still has; negative when overdue.';
comment on column readmodel.forecast.rest_minutes is
  'Working minutes still to go on the running clock: equally likely values, ascending.';
comment on column readmodel.forecast.load_shares is
  'Shares of that time that lie with the role of load_roles in the unit of load_units.';
create index forecast_probability on readmodel.forecast ((coalesce(probability, -1::real)) desc, dossier_code);
create index forecast_finish on readmodel.forecast ((coalesce(finish_50, 'infinity'::timestamptz)), dossier_code);
create index forecast_unit on readmodel.forecast (unit);
create index forecast_step_unit on readmodel.forecast (step_unit);

create table readmodel.forecast_quality (
  id          bigint generated always as identity primary key,
  trained_at  timestamptz not null,
  calibration real[] not null,
  figures     jsonb not null
);
comment on table readmodel.forecast_quality is
  'How good the forecast was on later history it had not seen; one row for each training.';
comment on column readmodel.forecast_quality.calibration is
  'Points of the curve from raw to calibrated probability: all raw ones, then all calibrated ones.';

create table readmodel.forecast_staff (
  unit      text not null,
  role      text not null,
  officials integer not null check (officials > 0),
  primary key (unit, role)
);
comment on table readmodel.forecast_staff is
  'Who did the work lately: distinct officials by unit and role, or the accounts where there are more.';

grant select, insert, update, delete, truncate
  on readmodel.forecast, readmodel.forecast_quality, readmodel.forecast_staff to motcua_workers;
grant select on readmodel.forecast, readmodel.forecast_quality, readmodel.forecast_staff to motcua_ui;

alter table readmodel.forecast enable row level security;
create policy system on readmodel.forecast to motcua_workers using (true) with check (true);
-- PostgreSQL takes any overlap of arrays for rare and would sort all forecasts for every page; wrapped
-- in a case it reckons with half of the rows and walks the index of the order that is asked for.
create policy units on readmodel.forecast for select to motcua_ui
  using (case when units && (select casefile.visible_units()) then true else false end);

alter table readmodel.forecast_staff enable row level security;
create policy system on readmodel.forecast_staff to motcua_workers using (true) with check (true);
create policy units on readmodel.forecast_staff for select to motcua_ui
  using (unit = any ((select casefile.visible_units())::text[]));
