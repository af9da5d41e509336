package vn.motcua.processes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.model.BpmnFile;

/** One executable process, started by the acceptance of a dossier, every id once. */
final class ProcessRules {

  private ProcessRules() {}

  /** Returns whether there is a process that can be looked at further. */
  static boolean check(CompiledProcess process, BpmnFile file, Findings findings) {
    ids(file, findings);
    List<Element> executable =
        file.all("process").stream()
            .filter(p -> "true".equals(p.getAttribute("isExecutable")))
            .toList();
    if (executable.size() != 1) {
      findings.error(
          process.processId(),
          "one-process",
          "Tệp phải có đúng một quy trình thực thi được (isExecutable); hiện có "
              + executable.size()
              + ".",
          "The file needs exactly one executable process; it has " + executable.size() + ".");
      return false;
    }
    Element only = executable.getFirst();
    if (!only.getAttribute("id").equals(process.processId())) {
      findings.error(
          only,
          "process-id",
          "Mã quy trình phải là “" + process.processId() + "”.",
          "The process id must be " + process.processId() + ".");
    }
    start(process, file, only, findings);
    return true;
  }

  private static void ids(BpmnFile file, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (Element element : file.all("*")) {
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !seen.add(id)) {
        findings.error(
            element,
            "unique-id",
            "Mã “" + id + "” được dùng hai lần. Hãy đặt mã khác cho một trong hai phần tử.",
            "The id " + id + " is used twice. Give one of the elements another id.");
      }
    }
  }

  private static void start(
      CompiledProcess process, BpmnFile file, Element only, Findings findings) {
    String wanted = EngineNames.accepted(process.code());
    List<Element> starts = BpmnFile.children(only, "startEvent");
    boolean right =
        starts.size() == 1 && messageName(file, starts.getFirst()).equals(Optional.of(wanted));
    if (!right) {
      findings.error(
          starts.isEmpty() ? only : starts.getFirst(),
          "message-start",
          "Quy trình phải bắt đầu bằng đúng một sự kiện nhận thông điệp “" + wanted + "”.",
          "The process must start with exactly one message start event named " + wanted + ".");
    }
  }

  /** Name of the message an event waits for. */
  static Optional<String> messageName(BpmnFile file, Element event) {
    return BpmnFile.children(event, "messageEventDefinition").stream()
        .findFirst()
        .flatMap(definition -> file.find(local(definition.getAttribute("messageRef"))))
        .map(message -> message.getAttribute("name"))
        .filter(name -> !name.isBlank());
  }

  /** A reference without its namespace prefix. */
  static String local(String reference) {
    return reference.substring(reference.indexOf(':') + 1);
  }
}
