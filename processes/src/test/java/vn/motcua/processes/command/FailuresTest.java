package vn.motcua.processes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.Samples;
import vn.motcua.processes.compile.ProcedureCompiler;

class FailuresTest {

  private static final EngineAddress NOWHERE =
      new EngineAddress(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:1"));

  @Test
  void overload_and_absence_may_be_tried_again() {
    assertThat(Failures.translated(Status.RESOURCE_EXHAUSTED.asRuntimeException()))
        .isInstanceOf(EngineUnavailable.class);
    assertThat(Failures.translated(new ClientStatusException(Status.UNAVAILABLE, null)))
        .isInstanceOf(EngineUnavailable.class);
    assertThat(Failures.translated(new ClientHttpException(503, "away")))
        .isInstanceOf(EngineUnavailable.class);
    assertThat(Failures.translated(new IOException("connection refused")))
        .isInstanceOf(EngineUnavailable.class);
  }

  @Test
  void what_the_engine_judged_wrong_stays_wrong() {
    assertThat(Failures.translated(Status.INVALID_ARGUMENT.asRuntimeException()))
        .isInstanceOf(EngineRefused.class);
    assertThat(Failures.translated(new ClientHttpException(409, "state")))
        .isInstanceOf(EngineRefused.class);
  }

  @Test
  void more_than_one_mebibyte_is_not_even_sent() {
    CompiledProcess process = ProcedureCompiler.compile(Samples.plain(), 1);
    CompiledProcess large =
        CompiledProcess.of(
            process.code(),
            process.bpmn(),
            process.decisions(),
            List.of(new Resource("large.form", "x".repeat(1 << 20))));
    try (EngineDoor door = EngineDoor.open(NOWHERE)) {
      assertThatThrownBy(() -> door.models().deploy(large)).isInstanceOf(EngineRefused.class);
    }
  }
}
