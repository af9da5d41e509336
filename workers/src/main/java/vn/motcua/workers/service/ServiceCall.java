package vn.motcua.workers.service;

import io.camunda.client.api.response.ActivatedJob;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.processes.contract.EngineNames;

/**
 * What a job asks for, named so that a repetition has the same name. The round is the engine's key
 * of the element instance: the same for every retry, another one when the dossier comes by again.
 *
 * @param elementId element of the process that asks
 * @param round key of the element instance
 */
public record ServiceCall(DossierCode dossier, String elementId, long round) {

  /** The call a job stands for; the job must have fetched the dossier code. */
  public static ServiceCall of(ActivatedJob job) {
    String code = (String) job.getVariable(EngineNames.DOSSIER_CODE);
    return new ServiceCall(new DossierCode(code), job.getElementId(), job.getElementInstanceKey());
  }

  /** The Idempotency-Key: {@code <dossier>:<element>:<round>}. */
  public String key() {
    return dossier.value() + ":" + elementId + ":" + round;
  }
}
