package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;

/** The columns of a file of published procedures, by name; their order is free. */
final class PublishedHeader {

  private static final List<String> NEEDED =
      List.of(
          "national_code",
          "name_vi",
          "field_vi",
          "levels",
          "agency",
          "time_limit_text",
          "fee_text",
          "online",
          "dossier_components",
          "components_omitted",
          "legal_basis",
          "published_by");

  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

  private final List<String> columns;

  private PublishedHeader(List<String> columns) {
    this.columns = columns;
  }

  /** The header, or null with a problem for every column that is missing or named twice. */
  static @Nullable PublishedHeader of(List<String> fields, List<RowProblem> problems) {
    List<String> columns =
        fields.stream().map(field -> Plain.tidy(field).toLowerCase(Locale.ROOT)).toList();
    int before = problems.size();
    for (String needed : NEEDED) {
      long times = columns.stream().filter(needed::equals).count();
      if (times != 1) {
        String what = times == 0 ? " is missing." : " occurs " + times + " times.";
        problems.add(new RowProblem(1, "The column " + needed + what));
      }
    }
    return problems.size() > before ? null : new PublishedHeader(columns);
  }

  int size() {
    return columns.size();
  }

  /** The row, or empty with every problem it has. */
  Optional<PublishedRow> row(List<String> fields, long line, List<RowProblem> problems) {
    Map<String, String> texts = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String raw = fields.get(i);
      if (raw.indexOf('\uFFFD') >= 0) {
        wrong.add("The column " + columns.get(i) + " is not UTF-8.");
      } else if (CONTROL.matcher(raw).find()) {
        wrong.add("The column " + columns.get(i) + " has a control character.");
      }
      texts.put(columns.get(i), Plain.tidy(raw));
    }
    String code = texts.getOrDefault("national_code", "");
    if (!ProcedureCode.isValid(code)) {
      wrong.add("The code \"" + shown(code) + "\" is not d.dddddd.");
    }
    if (texts.getOrDefault("name_vi", "").isEmpty()) {
      wrong.add("The procedure has no name.");
    }
    String omitted = texts.getOrDefault("components_omitted", "");
    if (!omitted.isEmpty() && !COUNT.matcher(omitted).matches()) {
      wrong.add("The number of omitted components \"" + shown(omitted) + "\" is no number.");
    }
    if (!wrong.isEmpty()) {
      wrong.forEach(reason -> problems.add(new RowProblem(line, reason)));
      return Optional.empty();
    }
    return Optional.of(row(texts, line, omitted.isEmpty() ? 0 : Integer.parseInt(omitted)));
  }

  private static PublishedRow row(Map<String, String> texts, long line, int omitted) {
    Map<String, String> extra = new HashMap<>(texts);
    NEEDED.forEach(extra::remove);
    return new PublishedRow(
        line,
        new ProcedureCode(texts.getOrDefault("national_code", "")),
        texts.getOrDefault("name_vi", ""),
        texts.getOrDefault("field_vi", ""),
        texts.getOrDefault("levels", ""),
        texts.getOrDefault("agency", ""),
        texts.getOrDefault("time_limit_text", ""),
        texts.getOrDefault("fee_text", ""),
        texts.getOrDefault("online", ""),
        texts.getOrDefault("dossier_components", ""),
        omitted,
        texts.getOrDefault("legal_basis", ""),
        texts.getOrDefault("published_by", ""),
        extra);
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
