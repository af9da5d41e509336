package vn.motcua.dossiers.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the document the index keeps of an entry. */
final class IndexDocument {

  static final int LONGEST_START = 12;
  static final int LONGEST_CODE = 40;
  private static final int MOST_PAPER_WORDS = 4_000;
  private static final int LONGEST_PAPER_WORD = 24;
  private static final Pattern PART = Pattern.compile("(?<=[.-])");

  private final WordKey key;

  IndexDocument(WordKey key) {
    this.key = key;
  }

  /** The identity of an entry in the index. */
  static String id(EntryKind kind, String code) {
    return kind.name().charAt(0) + ":" + code;
  }

  /** The identity and the fields of an entry. */
  ObjectNode of(Entry entry) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    switch (entry) {
      case Entry.OfDossier dossier -> dossier(document, dossier);
      case Entry.OfProcedure procedure -> {
        document.put(IndexField.KIND.key, EntryKind.PROCEDURE.name());
        codes(document, List.of(procedure.code()));
        words(document, IndexField.TOPIC_WORD, IndexField.TOPIC_START, procedure.name());
        marked(document, IndexField.TOPIC_MARKED, procedure.name(), Function.identity());
        words(document, IndexField.PLACE_WORD, IndexField.PLACE_START, procedure.field());
      }
    }
    return document;
  }

  private void dossier(ObjectNode document, Entry.OfDossier dossier) {
    document.put(IndexField.KIND.key, EntryKind.DOSSIER.name());
    document.put(IndexField.UNIT.key, dossier.competentUnit());
    document.put(IndexField.PROCEDURE.key, dossier.procedureCode());
    document.put(IndexField.STATUS.key, String.valueOf(dossier.status()));
    document.put(IndexField.RECEIVED.key, dossier.receivedAt().toEpochMilli());
    put(document, IndexField.UNITS, new LinkedHashSet<>(dossier.units()));
    codes(document, List.of(dossier.code(), dossier.procedureCode()));
    words(document, IndexField.TOPIC_WORD, IndexField.TOPIC_START, dossier.procedureName());
    marked(document, IndexField.TOPIC_MARKED, dossier.procedureName(), Function.identity());
    String places = String.join(" ", dossier.unitNames());
    words(document, IndexField.PLACE_WORD, IndexField.PLACE_START, places);
    person(document, dossier.fullName(), dossier.personalId());
    if (dossier.text() != null && !dossier.text().isBlank()) {
      put(document, IndexField.PAPER, paper(dossier.text()));
    }
  }

  private void person(ObjectNode document, @Nullable String name, @Nullable String personalId) {
    if (personalId != null) {
      document.put(IndexField.PERSON.key, key.of(personalId));
    }
    if (name == null) {
      return;
    }
    List<Syllable> syllables = Syllable.of(name);
    put(document, IndexField.NAME_WORD, hashed(whole(syllables)));
    put(document, IndexField.NAME_START, hashed(beginnings(syllables)));
    marked(document, IndexField.NAME_MARKED, name, key::of);
    document.put(IndexField.NAME_FULL.key, key.of(joined(syllables, Syllable::folded)));
    document.put(IndexField.NAME_FULL_MARKED.key, key.of(joined(syllables, Syllable::marked)));
  }

  static String joined(List<Syllable> words, Function<Syllable, String> form) {
    return words.stream().map(form).collect(Collectors.joining(" "));
  }

  private Set<String> paper(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (Syllable syllable : Syllable.of(text)) {
      if (words.size() == MOST_PAPER_WORDS) {
        break;
      }
      if (syllable.folded().length() > 1 && syllable.folded().length() <= LONGEST_PAPER_WORD) {
        words.add(key.of(syllable.folded()));
      }
    }
    return words;
  }

  private static void codes(ObjectNode document, List<String> codes) {
    Set<String> starts = new LinkedHashSet<>();
    Set<String> whole = new LinkedHashSet<>();
    for (String code : codes) {
      String folded = FoldedText.of(code);
      whole.add(folded);
      for (String tail : tails(folded)) {
        for (int end = 2; end <= Math.min(tail.length(), LONGEST_CODE); end++) {
          starts.add(tail.substring(0, end));
        }
      }
    }
    put(document, IndexField.CODE_START, starts);
    put(document, IndexField.CODE_WHOLE, whole);
  }

  /** The code from each of its parts on; the last also without leading zeros. */
  private static List<String> tails(String code) {
    List<String> parts = List.of(PART.split(code));
    List<String> tails = new ArrayList<>();
    for (int from = 0; from < parts.size(); from++) {
      tails.add(String.join("", parts.subList(from, parts.size())));
    }
    tails.add(parts.getLast().replaceFirst("^0+(?=.)", ""));
    return tails;
  }

  private static void words(ObjectNode document, IndexField whole, IndexField start, String text) {
    List<Syllable> syllables = Syllable.of(text);
    put(document, whole, whole(syllables));
    put(document, start, beginnings(syllables));
  }

  private static void marked(
      ObjectNode document, IndexField field, String text, Function<String, String> form) {
    put(
        document,
        field,
        Syllable.of(text).stream()
            .filter(Syllable::hasMarks)
            .map(Syllable::marked)
            .map(form)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static Set<String> whole(List<Syllable> syllables) {
    Set<String> words = new LinkedHashSet<>();
    syllables.forEach(syllable -> {
      words.add(syllable.folded());
      words.add(syllable.sameSound());
    });
    return words;
  }

  private static Set<String> beginnings(List<Syllable> syllables) {
    Set<String> starts = new LinkedHashSet<>();
    syllables.forEach(syllable -> starts.addAll(syllable.beginnings(LONGEST_START)));
    return starts;
  }

  private Set<String> hashed(Set<String> words) {
    return words.stream().map(key::of).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void put(ObjectNode document, IndexField field, Set<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = document.putArray(field.key);
      values.forEach(array::add);
    }
  }
}
