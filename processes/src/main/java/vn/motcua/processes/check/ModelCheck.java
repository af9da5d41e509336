package vn.motcua.processes.check;

import java.util.List;
import java.util.Map;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.feel.Domain;
import vn.motcua.processes.model.BpmnFile;
import vn.motcua.processes.model.UnreadableModel;

/** Checks a process before it is deployed; compiled and hand-drawn files meet the same rules. */
public final class ModelCheck {

  /** The engine's command limit is 4 MB and it repeats the files; one procedure stays below 1. */
  private static final int LIMIT = 1 << 20;

  private ModelCheck() {}

  /** All problems, rule by rule in document order; empty when the process may be deployed. */
  public static List<Problem> check(CompiledProcess process) {
    Findings findings = new Findings();
    if (tooLarge(process, findings)) {
      return findings.all();
    }
    BpmnFile file;
    try {
      file = BpmnFile.parse(process.bpmn());
    } catch (UnreadableModel e) {
      unreadable(process.processId() + ".bpmn", "bpmn-readable", e, findings);
      return findings.all();
    }
    findings.reading(file);
    Map<String, Domain> facts = FactRules.declared(process, findings);
    DecisionRules.check(process, facts, findings);
    FormRules.check(process, findings);
    if (ProcessRules.check(process, file, findings)) {
      FlowRules.check(file, findings);
      TaskRules.check(process, file, findings);
      EventRules.check(file, findings);
      ErrorRules.check(file, findings);
      TimerRules.check(file, findings);
      DataRules.check(file, findings);
      OutcomeRules.check(file, findings);
      FeelRules.check(file, findings);
      FactRules.check(file, facts, findings);
    }
    return findings.all();
  }

  /** Too large a file is not even read. */
  private static boolean tooLarge(CompiledProcess process, Findings findings) {
    long size = process.resources().stream().mapToLong(file -> file.xml().length()).sum();
    if (size < LIMIT) {
      size = process.resources().stream().map(Resource::bytes).mapToLong(b -> b.length).sum();
    }
    if (size >= LIMIT) {
      findings.error(
          process.processId() + ".bpmn",
          "size",
          "Các tệp của thủ tục dài "
              + size / 1024
              + " KB, vượt quá 1 MB. Hãy rút gọn quy trình hoặc tách thành hai thủ tục.",
          "The procedure's files have " + size + " bytes, 1 MB is the most. Simplify or split it.");
    }
    return size >= LIMIT;
  }

  static void unreadable(String file, String rule, UnreadableModel e, Findings findings) {
    String line = e.line() > 0 ? " (dòng " + e.line() + ")" : "";
    findings.error(
        file,
        e.line(),
        rule,
        "Không đọc được tệp"
            + line
            + ". Tệp phải là XML hợp lệ, đúng định dạng BPMN hoặc DMN và không chứa DOCTYPE. "
            + "Chi tiết: "
            + e.getMessage(),
        "The file cannot be read, line "
            + e.line()
            + ". It must be well-formed BPMN or DMN without DOCTYPE: "
            + e.getMessage());
  }
}
