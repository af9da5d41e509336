package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a statement that holds several limits: "5 ngày đối với A, 7 ngày đối với B". */
final class DeadlineStatements {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern JOINT = Pattern.compile("(?:,| và| hoặc| còn) (?=\\S)", FLAGS);
  private static final Pattern OWN =
      Pattern.compile(
          "^(?:đối với|trường hợp|riêng|nếu|(?:không quá |tối đa |trong )?[0-9]+ ?)", FLAGS);
  private static final Pattern CASE_WORD =
      Pattern.compile(
          "đối với|trường hợp|riêng |áp dụng|nếu |trực tuyến|trực tiếp|bưu chính", FLAGS);

  private DeadlineStatements() {}

  static List<String> of(String text) {
    List<String> found = new ArrayList<>();
    String left = text;
    int cut = joint(left);
    for (int i = 0; i < 20 && cut > 0; i++) {
      found.add(left.substring(0, cut));
      left = left.substring(cut).replaceFirst("^(?:,| và| hoặc| còn) ", "");
      cut = joint(left);
    }
    found.add(left);
    return found;
  }

  /** Where the first joint lies that has a limit and a case on both sides; 0 = nowhere. */
  private static int joint(String text) {
    if (Limits.in(text).size() < 2) {
      return 0;
    }
    Matcher matcher = JOINT.matcher(text);
    while (matcher.find()) {
      String left = text.substring(0, matcher.start());
      String right = text.substring(matcher.end());
      if (depth(left) == 0
          && OWN.matcher(right).find()
          && stands(left)
          && (stands(right) || alternative(matcher, right))) {
        return matcher.start();
      }
    }
    return 0;
  }

  /** "… (đối với trường hợp A) hoặc 05 ngày …": the other case may lack a name. */
  private static boolean alternative(Matcher joint, String right) {
    return joint.group().equals(" hoặc ") && !Limits.in(right).isEmpty();
  }

  private static boolean stands(String text) {
    return CASE_WORD.matcher(text).find() && !Limits.in(text).isEmpty();
  }

  private static int depth(String text) {
    int depth = 0;
    for (char c : text.toCharArray()) {
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
    }
    return depth;
  }
}
