package vn.motcua.dossiers.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.search.FoldedText;

/** Writes the rows of a new dossier. */
final class DossierWriter {

  private final JdbcClient jdbc;

  DossierWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param reading the clock of a dossier that is accepted at once; null for the others
   * @param policy how the limit of one accepted at once is counted
   */
  void write(
      DossierCode code,
      Accepted accepted,
      @Nullable ClockReading reading,
      ClockPolicy policy,
      Instant at,
      String by) {
    dossier(code, accepted, reading, policy, at, by);
    applicant(code, accepted.submission().applicant());
  }

  private void dossier(
      DossierCode code,
      Accepted accepted,
      @Nullable ClockReading reading,
      ClockPolicy policy,
      Instant at,
      String by) {
    Submission submission = accepted.submission();
    JsonMapper json = JsonMapper.shared();
    jdbc.sql(
            """
            insert into casefile.dossier (code, procedure_code, procedure_version, channel,
              receiving_unit, commune_unit, competent_unit, units, facts, return_way, state,
              status_at, deadline, received_at, accepted_at, registered_at, registered_by,
              applicant_masked, search_text, clock_state, due_at, early_until, at_risk_from,
              clock_policy)
            values (:code, :procedure, :version, :channel, :receiving, :commune, :competent,
              string_to_array(:units, ','), cast(:facts as jsonb), :returnWay, :state, :at,
              cast(:deadline as jsonb), :at, :acceptedAt, :at, :by, :masked, :search,
              :clockState, :dueAt, :earlyUntil, :atRiskFrom,
              cast(:policy as jsonb))
            """)
        .param("code", code.value())
        .param("procedure", submission.procedure().value())
        .param("version", accepted.version().version())
        .param("channel", submission.channel().name())
        .param("receiving", submission.receivingUnit().value())
        .param("commune", submission.communeUnit().value())
        .param("competent", accepted.competent().value())
        .param("units", String.join(",", accepted.participants()))
        .param("facts", json.writeValueAsString(accepted.facts()))
        .param("returnWay", submission.returnWay().name())
        .param("state", reading == null ? "REGISTERED" : "ACCEPTED")
        .param(
            "deadline",
            accepted.deadline() == null ? null : json.writeValueAsString(accepted.deadline()))
        .param("at", Rows.timestamp(at))
        .param("acceptedAt", reading == null ? null : Rows.timestamp(at))
        .param("by", by)
        .param("masked", submission.applicant().maskedName())
        .param("search", searchText(code, accepted))
        .param("policy", reading == null ? null : json.writeValueAsString(policy))
        .param("clockState", reading == null ? ClockState.NONE.name() : reading.state().name())
        .param("dueAt", reading == null ? null : Rows.timestamp(reading.dueAt()))
        .param("earlyUntil", reading == null ? null : Rows.timestamp(reading.earlyUntil()))
        .param("atRiskFrom", reading == null ? null : Rows.timestamp(reading.atRiskFrom()))
        .update();
  }

  private void applicant(DossierCode code, Applicant applicant) {
    jdbc.sql(
            """
            insert into casefile.applicant (dossier_code, full_name, personal_id, date_of_birth,
              phone, email, address, folded_name)
            values (:code, :name, :personalId, :birth, :phone, :email, :address, :folded)
            """)
        .param("code", code.value())
        .param("name", applicant.fullName().strip())
        .param("personalId", applicant.personalId())
        .param("birth", applicant.dateOfBirth())
        .param("phone", applicant.phone())
        .param("email", applicant.email())
        .param("address", applicant.address())
        .param("folded", FoldedText.of(applicant.fullName()))
        .update();
  }

  private static String searchText(DossierCode code, Accepted accepted) {
    return FoldedText.of(
        String.join(
            " ",
            code.value(),
            accepted.submission().applicant().fullName(),
            accepted.version().procedure().code().value(),
            accepted.version().procedure().name().vi()));
  }
}
