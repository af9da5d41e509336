package vn.motcua.processes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.contract.Jobs;
import vn.motcua.processes.model.BpmnFile;

/** Every BPMN error that may be thrown is caught, and nothing waits for one nobody throws. */
final class ErrorRules {

  /** Stands for every code where an error is caught without one. */
  private static final String ANY = "";

  private final BpmnFile file;
  private final Findings findings;

  private ErrorRules(BpmnFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  static void check(BpmnFile file, Findings findings) {
    ErrorRules rules = new ErrorRules(file, findings);
    file.all("*").forEach(rules::thrower);
    file.all("boundaryEvent").forEach(rules::boundary);
  }

  private void thrower(Element element) {
    for (String code : thrown(element)) {
      if (!caught(element, code)) {
        findings.error(
            element,
            "error-caught",
            (element.getLocalName().equals("endEvent") ? "Sự kiện " : "Bước ")
                + Findings.label(element)
                + " có thể báo lỗi nghiệp vụ "
                + code
                + " nhưng chưa có sự kiện biên nhận lỗi này. Hãy gắn sự kiện biên và nối đến bước"
                + " xử lý.",
            "The element may throw " + code + " and nothing catches it.");
      }
    }
  }

  private void boundary(Element event) {
    Element host = file.find(event.getAttribute("attachedToRef")).orElse(null);
    boolean unknown =
        host != null
            && !BpmnFile.extension(host, "taskDefinition", "type").isEmpty()
            && !EngineNames.JOB_TYPES.contains(BpmnFile.extension(host, "taskDefinition", "type"));
    if (host == null || unknown) {
      return;
    }
    Set<String> possible = inside(host);
    for (String code : codes(event)) {
      boolean thrown = code.equals(ANY) ? !possible.isEmpty() : possible.contains(code);
      if (!thrown) {
        findings.error(
            event,
            "error-thrown",
            "Sự kiện biên "
                + Findings.label(event)
                + " chờ lỗi "
                + (code.isEmpty() ? "" : code + " ")
                + "mà "
                + Findings.label(host)
                + " không bao giờ báo; nhánh sau đó không bao giờ chạy. Hãy xóa hoặc gắn vào công"
                + " việc khác.",
            "The boundary event waits for an error that its activity never throws; what follows is"
                + " never run.");
      }
    }
  }

  /** Errors thrown by an element itself. */
  private Set<String> thrown(Element element) {
    if (element.getLocalName().equals("endEvent")) {
      return codes(element);
    }
    return Jobs.errors(BpmnFile.extension(element, "taskDefinition", "type"));
  }

  private Set<String> inside(Element element) {
    Set<String> all = new HashSet<>(thrown(element));
    if (element.getLocalName().equals("subProcess")) {
      var list = element.getElementsByTagNameNS(BpmnFile.BPMN, "*");
      for (int i = 0; i < list.getLength(); i++) {
        all.addAll(thrown((Element) list.item(i)));
      }
    }
    return all;
  }

  /** Looks at the element's own boundary, then outwards scope by scope. */
  private boolean caught(Element thrower, String code) {
    Element at = thrower;
    while (at.getParentNode() instanceof Element scope
        && BpmnFile.BPMN.equals(at.getNamespaceURI())) {
      String id = at.getAttribute("id");
      for (Element boundary : BpmnFile.children(scope, "boundaryEvent")) {
        if (boundary.getAttribute("attachedToRef").equals(id) && catches(boundary, code)) {
          return true;
        }
      }
      for (Element inner : BpmnFile.children(scope, "subProcess")) {
        boolean byEvent = "true".equals(inner.getAttribute("triggeredByEvent")) && inner != at;
        List<Element> starts = BpmnFile.children(inner, "startEvent");
        if (byEvent && starts.stream().anyMatch(start -> catches(start, code))) {
          return true;
        }
      }
      at = scope;
    }
    return false;
  }

  private boolean catches(Element event, String code) {
    Set<String> codes = codes(event);
    return codes.contains(code) || codes.contains(ANY);
  }

  private Set<String> codes(Element event) {
    Set<String> codes = new HashSet<>();
    for (Element definition : BpmnFile.children(event, "errorEventDefinition")) {
      codes.add(
          file.find(ProcessRules.local(definition.getAttribute("errorRef")))
              .map(error -> error.getAttribute("errorCode"))
              .orElse(ANY));
    }
    return codes;
  }
}
