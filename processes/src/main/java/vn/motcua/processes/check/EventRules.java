package vn.motcua.processes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.model.BpmnFile;

/** Messages are known and correlated, errors are thrown by somebody and caught by somebody. */
final class EventRules {

  /** Errors each job type may throw. */
  private static final Map<String, String> THROWN =
      Map.of(
          EngineNames.VERIFY_POPULATION, EngineNames.REGISTRY_MISMATCH,
          EngineNames.VERIFY_LAND, EngineNames.REGISTRY_MISMATCH,
          EngineNames.VERIFY_CIVIL_STATUS, EngineNames.REGISTRY_MISMATCH);

  private static final Set<String> MESSAGES =
      Set.of(
          EngineNames.SUPPLEMENT_RECEIVED,
          EngineNames.OBLIGATION_SETTLED,
          EngineNames.WITHDRAWN,
          EngineNames.DEADLINE_AT_RISK,
          EngineNames.DEADLINE_MISSED);

  private EventRules() {}

  static void check(BpmnFile file, Findings findings) {
    for (String kind : List.of("intermediateCatchEvent", "boundaryEvent", "startEvent")) {
      file.all(kind).forEach(event -> message(file, event, findings));
    }
    file.all("receiveTask").forEach(task -> correlated(file, task, task, findings));
    file.all("serviceTask").forEach(task -> caught(file, task, findings));
  }

  private static void message(BpmnFile file, Element event, Findings findings) {
    List<Element> definitions = BpmnFile.children(event, "messageEventDefinition");
    boolean processStart =
        event.getLocalName().equals("startEvent")
            && event.getParentNode() instanceof Element parent
            && parent.getLocalName().equals("process");
    if (definitions.isEmpty() || processStart) {
      return;
    }
    correlated(file, event, definitions.getFirst(), findings);
  }

  private static void correlated(BpmnFile file, Element event, Element holder, Findings findings) {
    Optional<Element> message = file.find(ProcessRules.local(holder.getAttribute("messageRef")));
    String name = message.map(found -> found.getAttribute("name")).orElse("");
    if (!MESSAGES.contains(name)) {
      findings.error(
          event,
          "message-known",
          "Sự kiện "
              + Findings.label(event)
              + " chờ thông điệp “"
              + name
              + "” mà hệ thống không gửi; hồ sơ sẽ bị treo. Hãy chọn một trong: "
              + String.join(", ", MESSAGES.stream().sorted().toList())
              + ".",
          "Nobody sends the message “" + name + "”; a dossier would hang here.");
    }
    String key =
        message.map(m -> BpmnFile.extension(m, "subscription", "correlationKey")).orElse("");
    if (!key.replace(" ", "").equals(EngineNames.CORRELATION_KEY)) {
      findings.error(
          event,
          "message-correlation",
          "Thông điệp của sự kiện "
              + Findings.label(event)
              + " phải có khóa đối chiếu là mã hồ sơ (=dossierCode).",
          "The message needs the correlation key =dossierCode.");
    }
  }

  private static void caught(BpmnFile file, Element task, Findings findings) {
    String thrown = THROWN.get(BpmnFile.extension(task, "taskDefinition", "type"));
    if (thrown == null) {
      return;
    }
    Set<String> codes = new HashSet<>();
    for (Element boundary : file.all("boundaryEvent")) {
      if (boundary.getAttribute("attachedToRef").equals(task.getAttribute("id"))) {
        BpmnFile.children(boundary, "errorEventDefinition")
            .forEach(definition -> codes.add(errorCode(file, definition)));
      }
    }
    if (!codes.contains(thrown) && !codes.contains("")) {
      findings.error(
          task,
          "error-caught",
          "Công việc "
              + Findings.label(task)
              + " có thể báo lỗi nghiệp vụ "
              + thrown
              + " nhưng chưa có sự kiện biên nhận lỗi này. Hãy gắn sự kiện biên và nối đến bước xử"
              + " lý.",
          "The task may throw " + thrown + " and no boundary event catches it.");
    }
  }

  private static String errorCode(BpmnFile file, Element definition) {
    return file.find(ProcessRules.local(definition.getAttribute("errorRef")))
        .map(error -> error.getAttribute("errorCode"))
        .orElse("");
  }
}
