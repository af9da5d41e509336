package vn.motcua.workers.document;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.casefile.ServiceRecords;
import vn.motcua.dossiers.casefile.Subject;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.workers.service.DataService;
import vn.motcua.workers.service.DataServices;
import vn.motcua.workers.service.ServiceCall;

/** Job worker: the issued result gets the next number of the agency's book. */
@Component
public class DocumentNumberWorker {

  private final ServiceRecords records;
  private final DataService register;

  public DocumentNumberWorker(ServiceRecords records, DataServices services) {
    this.records = records;
    this.register = services.named("document");
  }

  /** Returns nothing: the number is kept in the case file. */
  @JobWorker(
      type = EngineNames.NUMBER,
      fetchVariables = EngineNames.DOSSIER_CODE,
      timeout = 60_000,
      maxJobsActive = 16,
      retryBackoff = 5_000)
  public void number(ActivatedJob job) {
    ServiceCall call = ServiceCall.of(job);
    Subject subject = records.subject(call.dossier()).orElseThrow();
    Answer given = register.ask(call.key(), Question.of(subject), Answer.class);
    records.recordNumber(
        call.dossier(), call.elementId(), given.number(), given.issuedOn(), call.key());
  }

  record Question(String unitCode, String dossierCode, String procedureCode) {
    static Question of(Subject subject) {
      return new Question(
          subject.competentUnit().value(), subject.code().value(), subject.procedure().value());
    }
  }

  record Answer(String number, int sequence, LocalDate issuedOn) {}
}
