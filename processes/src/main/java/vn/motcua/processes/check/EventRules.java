package vn.motcua.processes.check;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.contract.Messages;
import vn.motcua.processes.model.BpmnFile;

/** Messages have a name that somebody sends, kept for a while, and are correlated. */
final class EventRules {

  private EventRules() {}

  static void check(BpmnFile file, Findings findings) {
    for (String kind : List.of("intermediateCatchEvent", "boundaryEvent", "startEvent")) {
      file.all(kind).forEach(event -> message(file, event, findings));
    }
    file.all("receiveTask").forEach(task -> correlated(file, task, task, findings));
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
    if (!Messages.TIME_TO_LIVE.containsKey(name)) {
      findings.error(
          event,
          "message-known",
          "Sự kiện "
              + Findings.label(event)
              + " chờ thông điệp “"
              + name
              + "” mà hệ thống không gửi; hồ sơ sẽ bị treo. Hãy chọn một trong: "
              + String.join(", ", Messages.TIME_TO_LIVE.keySet().stream().sorted().toList())
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
}
