package vn.motcua.processes.check;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.processes.feel.Constraint;
import vn.motcua.processes.feel.Domain;
import vn.motcua.processes.feel.Types;

/** Says in a designer's words that types do not go together. */
final class ClashWords {

  private ClashWords() {}

  static void tell(
      String element,
      int line,
      String text,
      String where,
      Types.Clash clash,
      Map<String, Domain> domains,
      Findings findings) {
    String place = where.isEmpty() ? "" : " (" + where + ")";
    switch (clash) {
      case Types.Mixed mixed ->
          findings.error(
              element,
              line,
              "feel-type",
              "Biểu thức “"
                  + text
                  + "”"
                  + place
                  + " dùng chung "
                  + vi(mixed.one())
                  + " với "
                  + vi(mixed.other())
                  + "; kết quả sẽ luôn rỗng.",
              "The expression "
                  + text
                  + " mixes "
                  + mixed.one()
                  + " and "
                  + mixed.other()
                  + "; it would always be null.");
      case Types.Never never ->
          findings.error(
              element,
              line,
              "feel-value",
              "Biểu thức “"
                  + text
                  + "”"
                  + place
                  + " so “"
                  + never.variable()
                  + "” với "
                  + Constraint.literal(never.value())
                  + ", giá trị không bao giờ có. "
                  + allowed(domains.get(never.variable())),
              "The expression "
                  + text
                  + " compares "
                  + never.variable()
                  + " with "
                  + Constraint.literal(never.value())
                  + ", which it never is.");
    }
  }

  private static String allowed(@Nullable Domain domain) {
    if (domain == null) {
      return "";
    }
    return domain.values().isEmpty() || domain.type() == Domain.Type.BOOLEAN
        ? "Giá trị ở đây là " + vi(domain.type()) + "."
        : "Chỉ có: "
            + domain.values().stream().map(Constraint::literal).collect(Collectors.joining(", "))
            + ".";
  }

  private static String vi(Domain.Type type) {
    return switch (type) {
      case BOOLEAN -> "đúng/sai";
      case NUMBER -> "số";
      case STRING -> "chữ";
      case DATE -> "ngày";
    };
  }
}
