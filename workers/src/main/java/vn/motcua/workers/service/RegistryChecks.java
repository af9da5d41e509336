package vn.motcua.workers.service;

import io.camunda.client.exception.BpmnError;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Registry;
import vn.motcua.dossiers.casefile.CheckResult;
import vn.motcua.dossiers.casefile.ServiceRecords;
import vn.motcua.dossiers.casefile.Subject;
import vn.motcua.processes.contract.EngineNames;

/** Asks a registry about a dossier, keeps the answer in its case file, and tells the engine. */
@Component
public final class RegistryChecks {

  private final ServiceRecords records;
  private final DataServices services;

  RegistryChecks(ServiceRecords records, DataServices services) {
    this.records = records;
    this.services = services;
  }

  /**
   * @param service name of the registry's contract
   * @param question what the contract wants to know of the dossier
   * @throws BpmnError where the registry knows it otherwise or not at all
   */
  public void check(
      Registry registry, String service, ServiceCall call, Function<Subject, Object> question) {
    Subject subject = records.subject(call.dossier()).orElseThrow();
    RegistryAnswer answer =
        services.named(service).ask(call.key(), question.apply(subject), RegistryAnswer.class);
    records.recordCheck(
        call.dossier(),
        call.elementId(),
        registry.name(),
        answer.result(),
        answer.reference(),
        call.key());
    if (answer.result() != CheckResult.MATCH) {
      throw new BpmnError(EngineNames.REGISTRY_MISMATCH, registry.name() + " " + answer.result());
    }
  }
}
