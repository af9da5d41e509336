package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who pays nothing, in words an official can answer with yes or no. */
final class ExemptWords {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern SENTENCE =
      Pattern.compile("(?<!\\p{L})(?:miễn|không thu)[^.|]{3,900}", FLAGS);
  private static final Pattern DATED = Pattern.compile(" ngày \\d{1,2}/\\d.*$", FLAGS);
  private static final Pattern LISTS =
      Pattern.compile(
          "(?:miễn|không thu)(?: thu)? (?:lệ )?phí[\\p{L} ]{0,60}? (?:đối với|cho)", FLAGS);
  private static final Pattern PARTING = Pattern.compile(" ?; ?(?:\\+ )?| \\+ (?=\\p{L})");

  private ExemptWords() {}

  /** A sentence that lists who is exempt, its items parted by commas; sums of money stay apart. */
  static String joined(String words) {
    return SENTENCE
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(listed(found.group())));
  }

  private static String listed(String sentence) {
    if (!Money.in(sentence).isEmpty() || !LISTS.matcher(sentence).find()) {
      return sentence;
    }
    return PARTING.matcher(sentence.replaceFirst(": ?\\+ ", ": ")).replaceAll(", ");
  }

  /** "Công dân thuộc diện được miễn phí theo Điều 4 …": the words after it say who. */
  static String entitled(Matcher free) {
    String who = free.group(2);
    return Plain.fold(who).endsWith("thuoc dien")
        ? DATED.matcher(Plain.tidy(free.group())).replaceFirst("")
        : who;
  }

  /** Where the source breaks off inside the list, the torn word goes and an ellipsis says so. */
  static String whole(String name, String main, String words) {
    String tail = main.substring(Math.max(0, main.length() - 6));
    boolean torn = Cut.looksCut(words) && words.endsWith(tail) && name.endsWith(tail);
    int space = name.lastIndexOf(' ');
    return torn && space > 0 ? name.substring(0, space) + "…" : name;
  }

  /** All who are exempt, each named once; null = nobody. */
  static @Nullable String all(List<@Nullable String> names) {
    List<String> different = new ArrayList<>();
    for (String name : names.stream().filter(Objects::nonNull).toList()) {
      String key = key(name);
      if (different.stream().noneMatch(d -> key(d).startsWith(key))) {
        different.removeIf(d -> key.startsWith(key(d)));
        different.add(name);
      }
    }
    return different.isEmpty() ? null : Labels.cleaned(String.join("; ", different));
  }

  private static String key(String name) {
    return Plain.slug(name).replace("-nam-20", "-20");
  }
}
