package vn.motcua.processes.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.Samples;

class ProcedureCompilerTest {

  @Test
  void the_same_procedure_gives_the_same_bytes() throws IOException {
    CompiledProcess first = ProcedureCompiler.compile(Samples.rich(), 1);
    CompiledProcess second = ProcedureCompiler.compile(Samples.rich(), 2);

    assertThat(second).isEqualTo(first);
    Path d = Path.of("/tmp/p-out");
    Files.createDirectories(d);
    for (CompiledProcess p :
        java.util.List.of(first, ProcedureCompiler.compile(Samples.plain(), 1))) {
      for (Resource r : p.resources()) {
        Files.writeString(d.resolve(r.name()), r.xml());
      }
    }
  }
}
