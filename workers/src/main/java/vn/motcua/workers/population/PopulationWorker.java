package vn.motcua.workers.population;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Registry;
import vn.motcua.dossiers.casefile.Subject;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.workers.service.RegistryChecks;
import vn.motcua.workers.service.ServiceCall;

/** Job worker: does the personal ID belong to the applicant? */
@Component
public class PopulationWorker {

  private final RegistryChecks checks;

  public PopulationWorker(RegistryChecks checks) {
    this.checks = checks;
  }

  /** Returns nothing: a mismatch is a BPMN error. */
  @JobWorker(
      type = EngineNames.VERIFY_POPULATION,
      fetchVariables = EngineNames.DOSSIER_CODE,
      timeout = 60_000,
      maxJobsActive = 16,
      retryBackoff = 5_000)
  public void verify(ActivatedJob job) {
    checks.check(Registry.POPULATION, "population", ServiceCall.of(job), Question::of);
  }

  record Question(String personalId, String fullName, @Nullable LocalDate dateOfBirth) {
    static Question of(Subject subject) {
      var applicant = subject.applicant();
      return new Question(applicant.personalId(), applicant.fullName(), applicant.dateOfBirth());
    }
  }
}
