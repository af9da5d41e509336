package vn.motcua.processes.check;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeFactory;
import org.w3c.dom.Element;
import vn.motcua.catalog.Clock;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.model.BpmnFile;

/**
 * Engine timers never stand for legal deadlines, which the clock outside of the engine counts in
 * working time; other timers say when, and end.
 */
final class TimerRules {

  private static final Pattern DEADLINE =
      Pattern.compile("(?i)\\b(?:deadline|due(?:At|Date|_at)?)");

  private TimerRules() {}

  static void check(BpmnFile file, Findings findings) {
    for (Element definition : file.all("timerEventDefinition")) {
      if (definition.getParentNode() instanceof Element event) {
        expression(event, definition, findings);
        deadline(file, event, definition, findings);
      }
    }
  }

  private static void expression(Element event, Element definition, Findings findings) {
    List<Element> given =
        Stream.of("timeDate", "timeDuration", "timeCycle")
            .flatMap(kind -> BpmnFile.children(definition, kind).stream())
            .filter(child -> !child.getTextContent().isBlank())
            .toList();
    if (given.size() != 1 || !readable(given.getFirst())) {
      findings.error(
          event,
          "timer-expression",
          "Sự kiện thời gian "
              + Findings.label(event)
              + " phải có đúng một thời điểm, khoảng thời gian (ví dụ P15D) hoặc biểu thức FEEL.",
          "The timer needs exactly one date, duration (such as P15D) or FEEL expression.");
    } else if (endless(given.getFirst())) {
      findings.error(
          event,
          "timer-endless",
          "Sự kiện thời gian "
              + Findings.label(event)
              + " lặp không giới hạn. Hãy nêu số lần lặp (ví dụ R3/P1D).",
          "The timer repeats without end. Say how often, such as R3/P1D.");
    }
  }

  private static boolean endless(Element expression) {
    return expression.getLocalName().equals("timeCycle")
        && !expression.getTextContent().strip().matches("R[1-9]\\d?/.{1,40}");
  }

  private static boolean readable(Element expression) {
    String text = expression.getTextContent().strip();
    if (text.startsWith("=")) {
      return true;
    }
    String last = text.substring(text.lastIndexOf('/') + 1);
    try {
      if (expression.getLocalName().equals("timeDate")) {
        ZonedDateTime.parse(text);
      } else if (!last.isEmpty()) {
        DatatypeFactory.newDefaultInstance().newDuration(last);
      }
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static void deadline(
      BpmnFile file, Element event, Element definition, Findings findings) {
    boolean start = event.getLocalName().equals("startEvent");
    boolean host =
        event.getLocalName().equals("boundaryEvent")
            && file.find(event.getAttribute("attachedToRef"))
                .filter(TimerRules::legalTimeRuns)
                .isPresent();
    if (start || host || DEADLINE.matcher(definition.getTextContent()).find()) {
      findings.error(
          event,
          "timer-deadline",
          "Sự kiện thời gian "
              + Findings.label(event)
              + " đếm thời hạn giải quyết. Thời hạn pháp lý được tính ngoài máy quy trình, theo giờ"
              + " làm việc; hãy dùng thông điệp “"
              + EngineNames.DEADLINE_AT_RISK
              + "” hoặc “"
              + EngineNames.DEADLINE_MISSED
              + "”.",
          "The timer counts a legal deadline. Those are counted outside of the engine, in working"
              + " time: wait for the message "
              + EngineNames.DEADLINE_AT_RISK
              + " or "
              + EngineNames.DEADLINE_MISSED
              + ".");
    }
  }

  private static boolean legalTimeRuns(Element activity) {
    String running = Clock.RUNNING.key();
    if (BpmnFile.property(activity, EngineNames.CLOCK).filter(running::equals).isPresent()) {
      return true;
    }
    return BpmnFile.children(activity, "*").stream()
        .filter(child -> !child.getLocalName().equals("extensionElements"))
        .anyMatch(TimerRules::legalTimeRuns);
  }
}
