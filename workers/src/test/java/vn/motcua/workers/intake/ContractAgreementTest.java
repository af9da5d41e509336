package vn.motcua.workers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import vn.motcua.workers.contract.Contract;

class ContractAgreementTest {

  private final JsonNode document = Contract.named("intake").document();

  @Test
  void everyPathAndMethodOfTheControllersIsInTheContractAndTheOtherWayRound() {
    assertThat(documented()).isEqualTo(mapped());
  }

  @Test
  void everyOperationSaysWhatItAnswersWhenSomethingIsWrong() {
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        assertThat(operation.getValue().get("responses").propertyNames())
            .as(operation.getKey() + " " + path.getKey())
            .contains("400", "401", "503");
      }
    }
  }

  @Test
  void everyReferenceInTheContractLeadsSomewhere() {
    document
        .findValues("$ref")
        .forEach(ref ->
            assertThat(document.at(ref.asString().substring(1)).isMissingNode())
                .as(ref.asString())
                .isFalse());
  }

  private Set<String> documented() {
    Set<String> found = new TreeSet<>();
    for (var path : document.get("paths").properties()) {
      path.getValue().propertyNames().forEach(method -> found.add(method + " " + path.getKey()));
    }
    return found;
  }

  private static Set<String> mapped() {
    Set<String> found = new TreeSet<>();
    for (Class<?> controller : List.of(IntakeController.class, ResultController.class)) {
      String base = controller.getAnnotation(RequestMapping.class).path()[0];
      for (var method : controller.getDeclaredMethods()) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          String path = Arrays.stream(mapping.path()).findFirst().orElse("");
          found.add(
              mapping.method()[0].name().toLowerCase(java.util.Locale.ROOT) + " " + base + path);
        }
      }
    }
    return found;
  }
}
