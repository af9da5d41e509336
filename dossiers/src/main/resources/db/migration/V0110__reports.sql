-- What reports read by period. Settled dossiers and those in process have their indexes from the
-- supervisors' lists; these are the rest.
create index dossier_received_by_unit on casefile.dossier (competent_unit, received_at)
  where accepted_at is not null;
create index dossier_returned on casefile.dossier (returned_at, competent_unit)
  where returned_at is not null;
create index dossier_never_accepted on casefile.dossier (status_at, competent_unit)
  where state in ('REFUSED', 'WITHDRAWN') and accepted_at is null;
create index payment_requested on casefile.payment_request (requested_at);
create index dossier_synthetic on casefile.dossier (code) where synthetic;
