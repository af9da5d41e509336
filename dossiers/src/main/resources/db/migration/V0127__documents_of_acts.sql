-- A document made because of an act knows the act; an act knows the document it issued or handed over.
alter table casefile.document add column cause text;
comment on column casefile.document.cause is
  'The act it was made for (task:<key>, stopped, consultation:<id>); null where an official made it by hand.';
create unique index document_cause on casefile.document (dossier_code, kind, cause) where cause is not null;

alter table casefile.task_act add column document_id bigint references casefile.document (id);
comment on column casefile.task_act.document_id is
  'The signed document that was issued or handed over; null where there is none, as with a result on paper.';
create index task_act_document on casefile.task_act (document_id) where document_id is not null;

alter table casefile.dossier add column closing_basis text;
comment on column casefile.dossier.closing_basis is 'The provision a stop rests on, as form 05 states it.';
grant update (closing_basis) on casefile.dossier to motcua_ui;

-- One place says which document a dossier ended with, and its file with all its signatures.
create view casefile.issued_result with (security_invoker = true) as
  select distinct on (a.dossier_code) a.dossier_code, a.document_id, m.kind,
    coalesce(g.sha256, m.sha256) as sha256, coalesce(g.size, m.size) as size, a.at as issued_at
  from casefile.task_act a
  join casefile.document m on m.id = a.document_id
  left join lateral (select s.sha256, s.size from casefile.signature s
    where s.document_id = m.id order by s.revision desc limit 1) g on true
  where a.document_id is not null
  order by a.dossier_code, coalesce(a.kind = 'ISSUE', false) desc, a.at desc;
comment on view casefile.issued_result is
  'The signed document that was issued last; in procedures without issuing the one handed over.';
grant select on casefile.issued_result to motcua_workers, motcua_ui;
