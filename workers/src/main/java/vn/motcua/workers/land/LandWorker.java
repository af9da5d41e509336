package vn.motcua.workers.land;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Registry;
import vn.motcua.dossiers.casefile.Subject;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.workers.service.RegistryChecks;
import vn.motcua.workers.service.ServiceCall;

/** Job worker: does the applicant hold a right to a parcel in the commune? */
@Component
public class LandWorker {

  private final RegistryChecks checks;

  public LandWorker(RegistryChecks checks) {
    this.checks = checks;
  }

  /** Returns nothing: a mismatch is a BPMN error. */
  @JobWorker(
      type = EngineNames.VERIFY_LAND,
      fetchVariables = EngineNames.DOSSIER_CODE,
      timeout = 60_000,
      maxJobsActive = 16,
      retryBackoff = 5_000)
  public void verify(ActivatedJob job) {
    checks.check(Registry.LAND, "land", ServiceCall.of(job), Question::of);
  }

  record Question(
      String personalId, String communeCode, @Nullable String mapSheet, @Nullable String parcel) {

    static Question of(Subject subject) {
      return new Question(
          subject.applicant().personalId(),
          subject.communeUnit().value(),
          fact(subject, "mapSheet"),
          fact(subject, "parcel"));
    }

    private static @Nullable String fact(Subject subject, String id) {
      Object value = subject.facts().get(id);
      return value == null ? null : value.toString();
    }
  }
}
