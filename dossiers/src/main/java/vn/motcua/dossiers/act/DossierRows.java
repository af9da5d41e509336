package vn.motcua.dossiers.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * What acts read and write of their dossier: its state, its supplements, what the desk was told.
 */
final class DossierRows {

  private final JdbcClient jdbc;

  DossierRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void accepted(DossierCode code, Instant at) {
    jdbc.sql(
            """
            update casefile.dossier set state = 'ACCEPTED', accepted_at = :at, received_at = :at
            where code = :code and state = 'REGISTERED'
            """)
        .param("at", Rows.timestamp(at))
        .param("code", code.value())
        .update();
  }

  void state(DossierCode code, DossierState state, @Nullable String reason) {
    jdbc.sql(
            """
            update casefile.dossier
            set state = :state, closing_reason = coalesce(:reason, closing_reason)
            where code = :code
            """)
        .param("state", state.name())
        .param("reason", reason)
        .param("code", code.value())
        .update();
  }

  /** The provision a stop rests on. */
  void closingBasis(DossierCode code, String basis) {
    jdbc.sql("update casefile.dossier set closing_basis = :basis where code = :code")
        .param("basis", basis)
        .param("code", code.value())
        .update();
  }

  /** The desk was told that the limit is about to expire. */
  void atRiskTold(DossierCode code, Instant at) {
    jdbc.sql("update casefile.dossier set at_risk_told_at = :at where code = :code")
        .param("at", Rows.timestamp(at))
        .param("code", code.value())
        .update();
  }

  boolean extendedBefore(DossierCode code) {
    return jdbc.sql(
            """
            select exists (select 1 from casefile.clock_fact
              where dossier_code = :code and kind = 'EXTENDED')
            """)
        .param("code", code.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether the applicant has not answered yet; a step beside may have asked. */
  boolean supplementOpen(DossierCode code) {
    return jdbc.sql(
            """
            select exists (select 1 from casefile.supplement_request
              where dossier_code = :code and answered_at is null)
            """)
        .param("code", code.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether form 02 was sent in this stage before. */
  boolean supplementAsked(DossierCode code, SupplementStage stage) {
    return jdbc.sql(
            """
            select exists (select 1 from casefile.supplement_request
              where dossier_code = :code and stage = :stage)
            """)
        .param("code", code.value())
        .param("stage", stage.name())
        .query(Boolean.class)
        .single();
  }

  /** Form 02; answers its round. */
  int askSupplement(
      Task task,
      String items,
      SupplementRequest request,
      SupplementStage stage,
      Actor actor,
      Instant at) {
    return jdbc.sql(
            """
            insert into casefile.supplement_request (dossier_code, task_key, round, element_id,
              items, reason, legal_basis, requested_by, requested_at, stage, approved_by)
            select :code, :key, 1 + count(*), :element, cast(:items as jsonb), :reason, :basis,
              :by, :at, :stage, :approver
            from casefile.supplement_request where dossier_code = :code
            returning round
            """)
        .param("code", task.dossier().value())
        .param("key", task.key())
        .param("element", task.elementId())
        .param("items", items)
        .param("reason", request.reason())
        .param("basis", request.legalBasis())
        .param("stage", stage.name())
        .param("approver", request.approvedBy())
        .param("by", actor.username())
        .param("at", Rows.timestamp(at))
        .query(Integer.class)
        .single();
  }
}
