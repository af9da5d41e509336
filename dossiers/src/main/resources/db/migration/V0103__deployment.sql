-- What a version weighs in the engine, so that everything can be added up before anything is sent.
alter table casefile.procedure_version add column bytes integer not null default 0 check (bytes >= 0);
comment on column casefile.procedure_version.bytes is 'Size of all resources sent to the engine, UTF-8.';
update casefile.procedure_version
set bytes = octet_length(bpmn) + octet_length(decisions::text) + octet_length(forms::text);
