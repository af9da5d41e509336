package vn.motcua.local.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.dossiers.search.FoldedText;
import vn.motcua.local.traffic.People;

/**
 * Finds people in text: by the values themselves where they are names or addresses, by looking up
 * every number and every e-mail address that occurs. Upper case and lost diacritics hide nobody.
 */
final class Fingerprints {
  private static final Pattern TOKEN = Pattern.compile("[0-9]{10,12}|[a-z0-9._-]+@[a-z0-9.-]+");
  private static final Pattern RESERVED =
      Pattern.compile("(?<![0-9])(999080[0-9]{6}|999999999999|09990[0-9]{5})(?![0-9])");

  private final Set<String> tokens;
  private final Set<String> words;

  Fingerprints(Collection<String> values) {
    Set<String> all =
        values.stream()
            .filter(Objects::nonNull)
            .map(value -> value.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    this.tokens =
        all.stream().filter(value -> TOKEN.matcher(value).matches()).collect(Collectors.toSet());
    this.words =
        People.names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(HashSet::new));
    People.names().forEach(name -> words.add(FoldedText.of(name).strip()));
    words.add("đường thử nghiệm");
    words.add("duong thu nghiem");
  }

  int size() {
    return tokens.size() + words.size();
  }

  /** The first person the text betrays. */
  Optional<String> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (lower.contains(word)) {
        return Optional.of(word);
      }
    }
    Matcher reserved = RESERVED.matcher(lower);
    if (reserved.find()) {
      return Optional.of(reserved.group());
    }
    Matcher token = TOKEN.matcher(lower);
    while (token.find()) {
      if (tokens.contains(token.group())) {
        return Optional.of(token.group());
      }
    }
    return Optional.empty();
  }
}
