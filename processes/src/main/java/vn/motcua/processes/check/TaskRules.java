package vn.motcua.processes.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.model.BpmnFile;

/** People's tasks name who, which form, which kind and clock; machines' tasks a known job. */
final class TaskRules {

  private static final Pattern GROUP =
      Pattern.compile(
          "=\\s*\\[?\\s*\"(?<role>[a-z-]+)@\"\\s*\\+\\s*(units\\.[a-z][a-z0-9_]*|(opinion|referral)\\.unit)\\s*\\]?\\s*");
  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toSet());

  private TaskRules() {}

  static void check(CompiledProcess process, BpmnFile file, Findings findings) {
    Set<String> forms = process.forms().stream().map(Resource::id).collect(Collectors.toSet());
    Set<String> decisions =
        process.decisions().stream().map(Resource::id).collect(Collectors.toSet());
    file.all("userTask").forEach(task -> user(task, forms, findings));
    file.all("serviceTask").forEach(task -> service(task, findings));
    file.all("sendTask").forEach(task -> service(task, findings));
    for (String kind : List.of("intermediateThrowEvent", "endEvent")) {
      file.all(kind).stream()
          .filter(event -> !BpmnFile.children(event, "messageEventDefinition").isEmpty())
          .forEach(event -> service(event, findings));
    }
    file.all("scriptTask").stream()
        .filter(task -> BpmnFile.extensions(task, "script").isEmpty())
        .forEach(task -> service(task, findings));
    file.all("businessRuleTask").forEach(task -> rule(task, decisions, findings));
  }

  private static void user(Element task, Set<String> forms, Findings findings) {
    String label = Findings.label(task);
    if (BpmnFile.extensions(task, "userTask").isEmpty()) {
      findings.error(
          task,
          "user-task-native",
          "Bước "
              + label
              + " chưa phải là bước do người làm. Hãy chọn phần tử rồi bấm “Đổi thành bước do người"
              + " làm”.",
          "The task must be a Camunda user task (zeebe:userTask).");
    }
    String groups = BpmnFile.extension(task, "assignmentDefinition", "candidateGroups");
    var matcher = GROUP.matcher(groups);
    if (!matcher.matches() || !ROLES.contains(matcher.group("role"))) {
      findings.error(
          task,
          "user-task-group",
          "Bước " + label + " chưa có người thực hiện. Hãy chọn ai làm và thuộc đơn vị nào.",
          "Nobody is to do this task yet: choose the role and the unit.");
    }
    String form = BpmnFile.extension(task, "formDefinition", "formId");
    if (!forms.contains(form)) {
      findings.error(
          task,
          "user-task-form",
          "Bước "
              + label
              + (form.isEmpty() ? " chưa gắn biểu mẫu." : " gắn biểu mẫu không có: " + form + ".")
              + " Hãy chọn một biểu mẫu của thủ tục.",
          "The task names no form of this procedure. Choose one.");
    }
    properties(task, label, findings);
  }

  private static void properties(Element task, String label, Findings findings) {
    String kind = BpmnFile.property(task, EngineNames.KIND).orElse("");
    if (!EngineNames.EXTRA_KINDS.contains(kind) && !isConstant(StepKind.values(), kind)) {
      findings.error(
          task,
          "user-task-kind",
          "Bước " + label + " chưa có loại bước. Hãy chọn loại bước (thẩm định, ký duyệt, …).",
          "The task has no kind of step yet: choose one.");
    }
    String clock = BpmnFile.property(task, EngineNames.CLOCK).orElse("");
    if (!isConstant(Clock.values(), clock)) {
      findings.error(
          task,
          "user-task-clock",
          "Bước "
              + label
              + " chưa nêu thời hạn giải quyết được tính hay tạm dừng ở bước này. Hãy chọn.",
          "Choose whether the legal clock runs or stands still during this task.");
    }
  }

  private static boolean isConstant(Enum<?>[] values, String key) {
    String wanted = key.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values).anyMatch(value -> value.name().equals(wanted));
  }

  private static void service(Element task, Findings findings) {
    String type = BpmnFile.extension(task, "taskDefinition", "type");
    if (!EngineNames.JOB_TYPES.contains(type)) {
      findings.error(
          task,
          "service-task-type",
          "Bước do hệ thống làm "
              + Findings.label(task)
              + " có loại “"
              + type
              + "” mà không có chương trình nào thực hiện. Hãy chọn một loại đã có.",
          "No worker does jobs of type “" + type + "”. Choose a known type.");
    }
    if (!BpmnFile.extension(task, "taskDefinition", "retries").matches("[1-9]\\d?")) {
      findings.error(
          task,
          "service-task-retries",
          "Bước do hệ thống làm " + Findings.label(task) + " phải có số lần thử lại từ 1 đến 99.",
          "The service task needs 1 to 99 retries.");
    }
  }

  private static void rule(Element task, Set<String> decisions, Findings findings) {
    String id = BpmnFile.extension(task, "calledDecision", "decisionId");
    if (!decisions.contains(id)) {
      findings.error(
          task,
          "called-decision",
          "Bước "
              + Findings.label(task)
              + " gọi bảng quyết định “"
              + id
              + "” không có trong thủ tục. Hãy chọn bảng quyết định khác.",
          "The decision “" + id + "” is not part of the procedure. Choose another one.");
    }
    if (BpmnFile.extension(task, "calledDecision", "resultVariable").isBlank()) {
      findings.error(
          task,
          "decision-result",
          "Bước " + Findings.label(task) + " chưa nêu biến nhận kết quả quyết định.",
          "The task names no variable for the decision's result.");
    }
    if (!BpmnFile.extension(task, "calledDecision", "bindingType").equals("deployment")) {
      findings.error(
          task,
          "decision-binding",
          "Bước "
              + Findings.label(task)
              + " phải dùng bảng quyết định của chính phiên bản này (binding: deployment), để hồ sơ đã"
              + " tiếp nhận không bị tính theo phiên bản sau.",
          "The decision must be bound to this deployment, or dossiers already received would be"
              + " decided by a later version.");
    }
  }
}
