package vn.motcua.dossiers.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes what Elasticsearch is asked. Each word has to be found somewhere; what it counts depends on
 * where: a word written with its marks and found with them more than one found without, a name more
 * than a procedure, a place or a paper.
 */
final class IndexQuery {

  static final int MOST_FACETS = 12;

  private final WordKey key;

  IndexQuery(WordKey key) {
    this.key = key;
  }

  /** A page of dossiers of these units. */
  ObjectNode dossiers(SearchQuestion question, Collection<String> units, int from, int size) {
    ObjectNode search = search(question.text(), EntryKind.DOSSIER, from, size);
    ArrayNode filter = (ArrayNode) search.path("query").path("bool").path("filter");
    terms(filter, IndexField.UNITS, units);
    if (!question.statuses().isEmpty()) {
      terms(filter, IndexField.STATUS, question.statuses().stream().map(String::valueOf).toList());
    }
    if (question.unit() != null) {
      terms(filter, IndexField.UNIT, List.of(question.unit().value()));
    }
    if (question.procedure() != null) {
      terms(filter, IndexField.PROCEDURE, List.of(question.procedure().value()));
    }
    if (question.since() != null) {
      filter
          .addObject()
          .putObject("range")
          .putObject(IndexField.RECEIVED.key)
          .put("gte", question.since().toEpochMilli());
    }
    ArrayNode sort = search.putArray("sort");
    sort.add("_score");
    sort.addObject().putObject(IndexField.RECEIVED.key).put("order", "desc").put("missing", 0);
    return search;
  }

  /** The best procedures. */
  ObjectNode procedures(String text, int size) {
    return search(text, EntryKind.PROCEDURE, 0, size);
  }

  /** The same with numbers by status, unit and procedure. */
  static ObjectNode withFacets(ObjectNode search) {
    search.put("track_total_hits", SearchAnswer.MOST_COUNTED);
    ObjectNode facets = search.putObject("aggs");
    for (IndexField field : List.of(IndexField.STATUS, IndexField.UNIT, IndexField.PROCEDURE)) {
      facets
          .putObject(field.key)
          .putObject("terms")
          .put("field", field.key)
          .put("size", MOST_FACETS);
    }
    return search;
  }

  private ObjectNode search(String text, EntryKind kind, int from, int size) {
    ObjectNode search = JsonNodeFactory.instance.objectNode();
    search.put("from", from).put("size", size).put("_source", false);
    search.put("track_total_hits", false).put("timeout", "2s");
    ObjectNode bool = search.putObject("query").putObject("bool");
    ArrayNode filter = bool.putArray("filter");
    terms(filter, IndexField.KIND, List.of(kind.name()));
    ArrayNode must = bool.putArray("must");
    List<TypedWords> words = TypedWords.of(text);
    for (int number = 0; number < words.size(); number++) {
      ArrayNode places = must.addObject().putObject("dis_max").putArray("queries");
      word(new Places(places, number), words.get(number));
    }
    fullName(bool.putArray("should"), text);
    return search;
  }

  private void word(Places places, TypedWords typed) {
    switch (typed) {
      case TypedWords.Word(Syllable word) -> word(places, word);
      case TypedWords.Number number -> {
        String text = number.text();
        places.add(FoundIn.CODE, IndexField.CODE_WHOLE, text, 30);
        String start = text.substring(0, Math.min(text.length(), IndexDocument.LONGEST_CODE));
        places.add(FoundIn.CODE, IndexField.CODE_START, start, 8);
        if (number.isPersonalId()) {
          places.add(FoundIn.PERSONAL_ID, IndexField.PERSON, key.of(text), 40);
        }
        places.add(FoundIn.PROCEDURE, IndexField.TOPIC_WORD, text, 3);
        places.add(FoundIn.UNIT, IndexField.PLACE_WORD, text, 1.5f);
        places.add(FoundIn.PAPER, IndexField.PAPER, key.of(text), 0.5f);
      }
    }
  }

  private void word(Places places, Syllable word) {
    String start =
        word.folded().substring(0, Math.min(word.folded().length(), IndexDocument.LONGEST_START));
    if (word.hasMarks()) {
      places.add(FoundIn.NAME, IndexField.NAME_MARKED, key.of(word.marked()), 12);
      places.add(FoundIn.PROCEDURE, IndexField.TOPIC_MARKED, word.marked(), 5);
    }
    for (String form : new LinkedHashSet<>(List.of(word.folded(), word.sameSound()))) {
      places.add(FoundIn.NAME, IndexField.NAME_WORD, key.of(form), 6);
      places.add(FoundIn.PROCEDURE, IndexField.TOPIC_WORD, form, 3);
      places.add(FoundIn.UNIT, IndexField.PLACE_WORD, form, 1.5f);
    }
    places.add(FoundIn.NAME, IndexField.NAME_START, key.of(start), 4);
    places.add(FoundIn.PROCEDURE, IndexField.TOPIC_START, start, 2);
    places.add(FoundIn.UNIT, IndexField.PLACE_START, start, 1);
    places.add(FoundIn.CODE, IndexField.CODE_START, start, 2);
    places.add(FoundIn.PAPER, IndexField.PAPER, key.of(word.folded()), 0.5f);
  }

  /** Who typed a whole name means that person before others with the same words in theirs. */
  private void fullName(ArrayNode should, String text) {
    List<Syllable> words = Syllable.of(text);
    term(should, IndexField.NAME_FULL, key.of(IndexDocument.joined(words, Syllable::folded)), 15);
    term(
        should,
        IndexField.NAME_FULL_MARKED,
        key.of(IndexDocument.joined(words, Syllable::marked)),
        15);
  }

  private static ObjectNode term(ArrayNode into, IndexField field, String value, float boost) {
    ObjectNode constant = into.addObject().putObject("constant_score").put("boost", boost);
    constant.putObject("filter").putObject("term").put(field.key, value);
    return constant;
  }

  private static void terms(ArrayNode into, IndexField field, Collection<String> values) {
    ArrayNode list = into.addObject().putObject("terms").putArray(field.key);
    values.forEach(list::add);
  }

  /** Where a word may be found; each place is named, so that the answer says which it was. */
  private record Places(ArrayNode queries, int number) {
    void add(FoundIn place, IndexField field, String value, float boost) {
      term(queries, field, value, boost).put("_name", place + "." + number + "." + queries.size());
    }
  }
}
