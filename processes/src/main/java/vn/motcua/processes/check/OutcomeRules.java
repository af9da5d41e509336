package vn.motcua.processes.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.model.BpmnFile;

/** A condition asks only for outcomes that the task before it can have. */
final class OutcomeRules {

  private OutcomeRules() {}

  static void check(BpmnFile file, Findings findings) {
    Map<String, Set<String>> possible = possible(file);
    for (Element flow : file.all("sequenceFlow")) {
      for (Element condition : BpmnFile.children(flow, "conditionExpression")) {
        Reads.of(condition.getTextContent())
            .compared()
            .forEach((name, values) -> {
              Set<String> outcomes = possible.getOrDefault(name, Set.of());
              values.stream()
                  .filter(value -> !outcomes.isEmpty() && !outcomes.contains(value))
                  .forEach(value -> impossible(flow, value, outcomes, findings));
            });
      }
    }
  }

  /** Variable → outcomes; only where nothing but tasks' outcomes is ever written to it. */
  private static Map<String, Set<String>> possible(BpmnFile file) {
    Map<String, Set<String>> possible = new HashMap<>();
    Set<String> others = new HashSet<>();
    for (Element node : file.all("*")) {
      for (Element output : BpmnFile.extensions(node, "output")) {
        String source = output.getAttribute("source").replace(" ", "");
        String outcomes = BpmnFile.property(node, EngineNames.OUTCOMES).orElse("");
        if (source.equals("=" + EngineNames.OUTCOME) && !outcomes.isEmpty()) {
          possible
              .computeIfAbsent(output.getAttribute("target"), key -> new TreeSet<>())
              .addAll(Arrays.stream(outcomes.split(",")).map(String::strip).toList());
        } else {
          others.add(output.getAttribute("target"));
        }
      }
    }
    possible.keySet().removeAll(others);
    return possible;
  }

  private static void impossible(
      Element flow, String value, Set<String> outcomes, Findings findings) {
    findings.error(
        flow,
        "outcome-possible",
        "Điều kiện chờ kết quả “"
            + value
            + "” mà bước trước không có; đường này không bao giờ chạy. Kết quả có thể: "
            + String.join(", ", outcomes)
            + ".",
        "The condition waits for the outcome “"
            + value
            + "”, which the task never has. It may be: "
            + String.join(", ", outcomes)
            + ".");
  }
}
