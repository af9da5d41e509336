package vn.motcua.local.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.CompiledProcess;

class ShapeTest {
  private static final ProcedureCode CODE = new ProcedureCode("9.000001");

  private final CompiledProcess process = Drawn.process(CODE);

  @Test
  void theSameStructureUnderAnotherCodeIsTheSameShape() {
    CompiledProcess other = Drawn.process(new ProcedureCode("9.000002"));
    assertThat(Shape.of(other)).isEqualTo(Shape.of(process));
  }

  @Test
  void aNameMakesNoOtherShapeButAConditionDoes() {
    assertThat(
            Shape.of(
                changed("<bpmn:endEvent id=\"end\"", "<bpmn:endEvent name=\"Xong\" id=\"end\"")))
        .isEqualTo(Shape.of(process));
    assertThat(Shape.of(changed("&gt;= 100", "&gt;= 101"))).isNotEqualTo(Shape.of(process));
  }

  @Test
  void anotherGroupOrMessageIsAnotherShape() {
    assertThat(Shape.of(changed("head@", "clerk@"))).isNotEqualTo(Shape.of(process));
    assertThat(Shape.of(changed("name=\"obligation-settled\"", "name=\"supplement-received\"")))
        .isNotEqualTo(Shape.of(process));
  }

  private CompiledProcess changed(String from, String to) {
    assertThat(process.bpmn()).contains(from);
    return CompiledProcess.of(CODE, process.bpmn().replace(from, to), List.of(), List.of());
  }
}
