package vn.motcua.workers.portal;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.casefile.ServiceRecords;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.workers.service.ServiceCall;

/**
 * Job worker: the dossier reached a status. It is recorded together with what the portal and the
 * applicant are to be told; the dossier never waits for the portal.
 */
@Component
public class StatusWorker {

  private final ServiceRecords records;

  public StatusWorker(ServiceRecords records) {
    this.records = records;
  }

  /** Returns nothing. */
  @JobWorker(
      type = EngineNames.SYNC_STATUS,
      fetchVariables = EngineNames.DOSSIER_CODE,
      timeout = 30_000,
      maxJobsActive = 32,
      retryBackoff = 2_000)
  public void record(ActivatedJob job) {
    ServiceCall call = ServiceCall.of(job);
    int status = Integer.parseInt(job.getCustomHeaders().get(EngineNames.HEADER_STATUS));
    records.recordStatus(call.dossier(), status, call.round());
  }
}
