package vn.motcua.processes.check;

import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.decision.DecisionFailed;
import vn.motcua.processes.decision.Decisions;
import vn.motcua.processes.model.BpmnFile;
import vn.motcua.processes.model.UnreadableModel;

/** Decisions can be parsed, carry the id of their file, and refer only to what exists. */
final class DecisionRules {

  private DecisionRules() {}

  static void check(CompiledProcess process, Findings findings) {
    boolean readable = true;
    for (Resource decision : process.decisions()) {
      try {
        Document document = BpmnFile.document(decision.xml());
        references(decision, document, findings);
      } catch (UnreadableModel e) {
        ModelCheck.unreadable(decision.name(), "dmn-readable", e, findings);
        readable = false;
      }
    }
    if (readable) {
      parse(process, findings);
    }
  }

  private static void references(Resource decision, Document document, Findings findings) {
    List<String> ids =
        elements(document, "decision").stream().map(e -> e.getAttribute("id")).toList();
    if (!ids.contains(decision.id())) {
      findings.error(
          decision.name(),
          "decision-id",
          "Tệp phải chứa bảng quyết định có mã “" + decision.id() + "”.",
          "The file must contain the decision " + decision.id() + ".");
    }
    for (String name : List.of("requiredDecision", "requiredInput", "requiredKnowledge")) {
      for (Element required : elements(document, name)) {
        String href = required.getAttribute("href");
        boolean found =
            href.startsWith("#")
                && elements(document, "*").stream()
                    .anyMatch(e -> e.getAttribute("id").equals(href.substring(1)));
        if (!found) {
          findings.error(
              decision.name(),
              "decision-reference",
              "Bảng quyết định cần “"
                  + href
                  + "” nhưng trong tệp không có; kết quả sẽ rỗng mà"
                  + " không báo lỗi. Hãy bổ sung hoặc bỏ tham chiếu.",
              "The decision needs "
                  + href
                  + ", which the file does not contain; the engine would"
                  + " answer null without an error.");
        }
      }
    }
  }

  private static List<Element> elements(Document document, String name) {
    var list = document.getElementsByTagNameNS("*", name);
    return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i)).toList();
  }

  private static void parse(CompiledProcess process, Findings findings) {
    try {
      Decisions.of(process);
    } catch (DecisionFailed e) {
      findings.error(
          process.processId(),
          "dmn-readable",
          "Bảng quyết định viết sai. Hãy sửa biểu thức FEEL: " + e.getMessage(),
          "A decision cannot be parsed: " + e.getMessage());
    }
  }
}
