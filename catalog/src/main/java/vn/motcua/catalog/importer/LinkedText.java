package vn.motcua.catalog.importer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a name says that several procedures are linked (liên thông), and which. */
final class LinkedText {

  private static final Pattern LINKED =
      Pattern.compile(
          "^(?:Thủ tục )?liên thông(?: điện tử)?:?(?: (?:các |nhóm )?thủ tục hành chính)?"
              + "(?: về|:)? (.+)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private LinkedText() {}

  /** What is linked, in the words of the name. */
  static Optional<String> read(String name) {
    Matcher matcher = LINKED.matcher(Normalizer.normalize(name, Normalizer.Form.NFC).strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String linked = matcher.group(1).strip();
    return linked.isEmpty()
        ? Optional.empty()
        : Optional.of(linked.substring(0, 1).toUpperCase(Locale.ROOT) + linked.substring(1));
  }
}
