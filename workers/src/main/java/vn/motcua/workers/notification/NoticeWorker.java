package vn.motcua.workers.notification;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.casefile.ServiceRecords;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.workers.service.ServiceCall;

/** Job worker: the applicant gets a notice of its own; the dossier does not wait for it. */
@Component
public class NoticeWorker {

  private final ServiceRecords records;

  public NoticeWorker(ServiceRecords records) {
    this.records = records;
  }

  /** Returns nothing. */
  @JobWorker(
      type = EngineNames.NOTIFY,
      fetchVariables = EngineNames.DOSSIER_CODE,
      timeout = 30_000,
      maxJobsActive = 16,
      retryBackoff = 2_000)
  public void notify(ActivatedJob job) {
    ServiceCall call = ServiceCall.of(job);
    String template = job.getCustomHeaders().get(EngineNames.HEADER_TEMPLATE);
    records.notifyApplicant(call.dossier(), template, call.round());
  }
}
