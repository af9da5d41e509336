package vn.motcua.processes.check;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.feel.Feel;

/**
 * What hides a field of a form can be computed on the server too: it decides there whether the
 * field is asked for.
 */
final class FormRules {

  private FormRules() {}

  static void check(CompiledProcess process, Findings findings) {
    for (Resource form : process.forms()) {
      try {
        fields(form, JsonMapper.shared().readTree(form.xml()), findings);
      } catch (JacksonException e) {
        findings.error(
            form.name(),
            0,
            "form-readable",
            "Không đọc được biểu mẫu. Hãy lưu lại biểu mẫu từ trình thiết kế.",
            "The form cannot be read. Save it again from the designer.");
      }
    }
  }

  private static void fields(Resource form, JsonNode parent, Findings findings) {
    for (JsonNode field : parent.path("components")) {
      JsonNode hide = field.path("conditional").path("hide");
      String text = hide.asString("").strip();
      if (!hide.isMissingNode() && !hide.isNull() && !isFeel(text)) {
        String name = field.path("label").asString(field.path("id").asString(form.name()));
        findings.error(
            field.path("id").asString(form.name()),
            0,
            "form-condition",
            "Điều kiện ẩn ô “"
                + name
                + "” phải là biểu thức FEEL viết đúng và bắt đầu bằng dấu “=”.",
            "The condition that hides “" + name + "” must be FEEL, well written, after “=”.");
      }
      fields(form, field, findings);
    }
  }

  private static boolean isFeel(String text) {
    return text.startsWith("=") && Feel.expression(text.substring(1)) instanceof Feel.Good;
  }
}
