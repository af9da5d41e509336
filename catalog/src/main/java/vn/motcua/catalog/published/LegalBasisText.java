package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers of legal documents as published, separated by {@code ;} or {@code |}. */
public final class LegalBasisText {

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Pháp lệnh)"
              + "(?: số)? (?=\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AROUND_SIGNS = Pattern.compile(" ?([/-]) ?(?=[\\p{L}\\d])");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d{1,4}(\\.\\d{1,3})?/(\\d{4}/)?[\\p{Lu}\\d][\\p{L}\\d./-]{0,60}( \\(.*\\))?");

  private LegalBasisText() {}

  /** Reads the numbers; what is not of the form of a number is kept as it is, with a note. */
  public static ReadLegalBasis read(String text) {
    Set<String> numbers = new LinkedHashSet<>();
    List<String> notes = new ArrayList<>();
    for (String part : Plain.tidy(text).split("[;|]")) {
      String number = LEAD.matcher(Plain.tidy(part)).replaceFirst("");
      if (number.isEmpty()) {
        continue;
      }
      if (number.length() <= 80) {
        number = AROUND_SIGNS.matcher(number).replaceAll("$1");
      }
      if (numbers.add(number) && !NUMBER.matcher(number).matches()) {
        notes.add("Căn cứ pháp lý “" + number + "” không đúng dạng số hiệu văn bản.");
      }
    }
    return new ReadLegalBasis(List.copyOf(numbers), numbers.isEmpty(), notes);
  }
}
