package vn.motcua.local.cpt;

import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.CamundaProcessTestRuntimeMode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The engine of the scenarios: the one that MOTCUA_CPT_REST, MOTCUA_CPT_GRPC and
 * MOTCUA_CPT_MONITORING name, or a container where Docker is. It is emptied after every test.
 */
final class CptEngine {
  private CptEngine() {}

  static CamundaProcessTestExtension extension() {
    CamundaProcessTestExtension extension = new CamundaProcessTestExtension();
    URI rest = address("MOTCUA_CPT_REST");
    URI grpc = address("MOTCUA_CPT_GRPC");
    URI monitoring = address("MOTCUA_CPT_MONITORING");
    if (rest == null || grpc == null || monitoring == null) {
      return extension;
    }
    return extension
        .withRuntimeMode(CamundaProcessTestRuntimeMode.REMOTE)
        .withRemoteCamundaMonitoringApiAddress(monitoring)
        .withCamundaClientBuilderOverrides(client -> client.restAddress(rest).grpcAddress(grpc));
  }

  private static @Nullable URI address(String variable) {
    String given = System.getenv(variable);
    return given == null || given.isBlank() ? null : URI.create(given);
  }
}
