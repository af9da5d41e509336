-- Papers the agencies add themselves outside a supplement: a record of an inspection, a letter received.
alter table casefile.paper
  add column title text check (length(title) between 1 and 200),
  add column added_by_name text,
  add constraint paper_of_agency check ((component_id = '@agency') = (title is not null)
    and (title is null) = (added_by_name is null));
comment on column casefile.paper.title is
  'What an official called a paper of the agency (component @agency, which no procedure can name); null where an applicant handed it in.';
comment on column casefile.paper.added_by_name is 'The official who added it, by the name shown then.';

-- Added by whoever has a role in the work at a unit of the dossier, in their own name; never for an applicant.
create policy of_agency on casefile.paper as restrictive for insert to motcua_ui
  with check (title is null
    or (received_by = current_setting('motcua.official', true)
        and exists (select 1 from casefile.dossier d
          cross join unnest(d.units) at_unit
          cross join unnest(array['desk', 'specialist', 'head', 'approver', 'clerk', 'tax']) held
          where d.code = paper.dossier_code and d.state in ('REGISTERED', 'ACCEPTED')
            and held || '@' || at_unit = any ((select casefile.duties())::text[]))));
