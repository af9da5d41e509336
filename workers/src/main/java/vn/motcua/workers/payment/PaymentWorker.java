package vn.motcua.workers.payment;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.casefile.ServiceRecords;
import vn.motcua.dossiers.casefile.Subject;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.workers.service.DataService;
import vn.motcua.workers.service.DataServices;
import vn.motcua.workers.service.ServiceCall;

/** Job worker: the applicant is asked to pay; the payment itself comes through the intake API. */
@Component
public class PaymentWorker {

  private final ServiceRecords records;
  private final DataService platform;

  public PaymentWorker(ServiceRecords records, DataServices services) {
    this.records = records;
    this.platform = services.named("payment");
  }

  /** Returns nothing: the request is kept in the case file. */
  @JobWorker(
      type = EngineNames.REQUEST_PAYMENT,
      fetchVariables = {EngineNames.DOSSIER_CODE, EngineNames.OBLIGATION},
      timeout = 60_000,
      maxJobsActive = 16,
      retryBackoff = 5_000)
  public void request(
      ActivatedJob job,
      @Variable(name = EngineNames.OBLIGATION, optional = true) @Nullable Long dong) {
    ServiceCall call = ServiceCall.of(job);
    Subject subject = records.subject(call.dossier()).orElseThrow();
    Answer answer = platform.ask(call.key(), Question.of(subject, dong), Answer.class);
    long amount = dong == null ? 0 : dong;
    records.recordPaymentRequest(
        call.dossier(), amount, answer.requestId(), answer.payAt(), call.key());
  }

  record Question(
      String dossierCode, String procedureCode, String unitCode, @Nullable Long amountDong) {
    static Question of(Subject subject, @Nullable Long dong) {
      return new Question(
          subject.code().value(),
          subject.procedure().value(),
          subject.competentUnit().value(),
          dong);
    }
  }

  record Answer(String requestId, String payAt) {}
}
