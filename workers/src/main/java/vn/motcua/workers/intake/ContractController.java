package vn.motcua.workers.intake;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.workers.contract.Contract;

/** Serves the contract of the intake API to whoever wants to write a client. */
@RestController
final class ContractController {

  private final byte[] text = Contract.named("intake").text();

  @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
  byte[] contract() {
    return text.clone();
  }
}
