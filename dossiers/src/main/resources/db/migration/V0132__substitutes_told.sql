-- Whoever stands in for an official hears of the dossiers meanwhile: in the role that was handed on,
-- for what the absent one holds; in any role where nothing of the dossier is held.
drop function casefile.tell(text[], text, text, bigint, text, jsonb);
create function casefile.tell(
    usernames text[], kind text, dossier_code text, task_key bigint, key text, detail jsonb,
    in_role text default null) returns integer
  language plpgsql security definer set search_path = casefile, pg_temp
as $$
declare told integer;
begin
  with stands_in as (
    select s.substitute, string_agg(distinct a.name, ', ') as absent
    from substitution s
    join official a on a.username = s.absent
    cross join lateral (
      select array_agg(t.role) as roles
      from task_claim c join readmodel.task t on t.task_key = c.task_key
      where c.dossier_code = tell.dossier_code and c.by = s.absent
        and t.state = 'CREATED' and t.role is not null) held
    where s.absent = any (tell.usernames) and s.substitute <> all (tell.usernames)
      -- One's own act that failed is nobody else's, and what the substitute does is no news to them.
      and tell.dossier_code is not null and tell.kind <> 'BULK_FAILED'
      and s.substitute is distinct from current_setting('motcua.official', true)
      and s.starts_at <= now() and least(s.ends_at, s.ended_at) > now()
      and case when tell.in_role is null then held.roles is null or s.role = any (held.roles)
          else s.role = tell.in_role end
    group by s.substitute),
  recipient (username, detail) as (
    select unnest(tell.usernames), tell.detail
    union all
    select substitute, tell.detail || jsonb_build_object('for', absent) from stands_in)
  insert into notice (username, kind, dossier_code, task_key, key, detail, shown, mail)
  select o.username, tell.kind, tell.dossier_code, tell.task_key, tell.key, r.detail,
    coalesce((s.ways -> tell.kind ->> 'app')::boolean, true),
    case when s.email is null then 'OFF' else coalesce(s.ways -> tell.kind ->> 'mail', 'DIGEST') end
  from recipient r
  join official o on o.username = r.username and o.active
  left join notice_setting s on s.username = o.username
  on conflict do nothing;
  get diagnostics told = row_count;
  return told;
end
$$;
comment on function casefile.tell(text[], text, text, bigint, text, jsonb, text) is
  'Tells officials, and whoever stands in for them; in_role: they are told as holders of this role.';
revoke all on function casefile.tell(text[], text, text, bigint, text, jsonb, text) from public;
grant execute on function casefile.tell(text[], text, text, bigint, text, jsonb, text)
  to motcua_ui, motcua_workers;
