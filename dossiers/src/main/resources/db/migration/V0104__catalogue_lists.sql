-- What the catalogue's list filters and sorts by; only the newest version of a procedure is listed.
alter table casefile.procedure_version add column department text;
comment on column casefile.procedure_version.department is
  'Kind of the competent department, such as construction; null where a commune is competent.';
update casefile.procedure_version set department = substring(yaml from '(?n)^department: ([a-z]+(?:-[a-z]+)*)');

-- A day is a day here, working or not: the list says what the law says, it does not compute a date.
create function casefile.longest_days(deadlines jsonb) returns integer
  language sql immutable strict parallel safe
return (
  select max(case rule ->> 'unit'
      when 'SAME_DAY' then 0
      when 'HOUR' then case when amount <= 8 then 0 else least(ceil(amount / 24), 36500) end
      when 'WORKING_DAY' then least(amount, 36500)
      when 'DAY' then least(amount, 36500)
      when 'MONTH' then least(amount * 30, 36500)
      when 'YEAR' then least(amount * 365, 36500)
    end)::integer
  from jsonb_array_elements(deadlines) rule, lateral (select (rule ->> 'amount')::numeric as amount) read
);
comment on function casefile.longest_days(jsonb) is
  'The longest legal limit in days as printed; 0 = the same day; null = none that can be computed.';
alter table casefile.procedure_version
  add column longest_days integer generated always as (casefile.longest_days(deadlines)) stored;

alter table casefile.procedure_version add column newest boolean not null default true;
comment on column casefile.procedure_version.newest is
  'No later version of the procedure is stored; kept by the trigger only_newest.';
update casefile.procedure_version v set newest = false
where exists (select from casefile.procedure_version n where n.code = v.code and n.version > v.version);

-- Owned by the migrating user: who may add a version need not be able to change one.
create function casefile.only_newest() returns trigger
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
begin
  update procedure_version v set newest = false
  where v.newest and v.code in (select a.code from added a)
    and exists (select from procedure_version n where n.code = v.code and n.version > v.version);
  return null;
end
$$;
revoke all on function casefile.only_newest() from public;
create trigger only_newest after insert on casefile.procedure_version
  referencing new table as added for each statement execute function casefile.only_newest();

create index procedure_listed on casefile.procedure_version (code) where newest;
create index procedure_listed_by_name on casefile.procedure_version (name_vi collate "vi-x-icu", code) where newest;
create index procedure_listed_by_limit on casefile.procedure_version (longest_days, code) where newest;
create index procedure_listed_by_field on casefile.procedure_version (field, code) where newest;
