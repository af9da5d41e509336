package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Text;

/** The answers to one question of the e-form, gathered while rules are made. */
final class CaseChoices {

  static final String OTHER = "other";
  private static final Text OTHER_NAME = new Text("Trường hợp khác", "Other case");

  private final String id;
  private final Text question;
  private final Text unnamedQuestion;
  private final Map<String, Text> names = new LinkedHashMap<>();
  private boolean named;

  /**
   * @param question asked where the text names its cases
   * @param unnamedQuestion asked where it does not
   */
  CaseChoices(String id, Text question, Text unnamedQuestion) {
    this.id = id;
    this.question = question;
    this.unnamedQuestion = unnamedQuestion;
  }

  /** The FEEL test for a case that has a name. */
  String whenNamed(String name) {
    named = true;
    String slug = Plain.shortSlug(name, 8, 50);
    String value = slug.isEmpty() || slug.equals(OTHER) ? "case" : slug;
    String unique = value;
    Text text = Text.vi(Plain.capital(name));
    for (int i = 2; names.containsKey(unique) && !names.get(unique).equals(text); i++) {
      unique = value + "-" + i;
    }
    names.put(unique, text);
    return test(unique);
  }

  /** The FEEL test for a case known by its limit or sum only. */
  String whenUnnamed(String value, Text name) {
    names.put(value, name);
    return test(value);
  }

  /** The FEEL test for every case that is not named. */
  String whenOther() {
    return whenUnnamed(OTHER, OTHER_NAME);
  }

  boolean asked() {
    return !names.isEmpty();
  }

  boolean named() {
    return named;
  }

  /** The question, or nothing where no case is told apart. */
  List<Fact> facts() {
    if (names.isEmpty()) {
      return List.of();
    }
    if (names.size() == 1) {
      names.put(OTHER, OTHER_NAME);
    }
    List<Choice> choices = new ArrayList<>();
    names.forEach((value, name) -> choices.add(new Choice(value, name)));
    return List.of(
        new Fact(id, named ? question : unnamedQuestion, FactType.CHOICE, choices, true));
  }

  private String test(String value) {
    return "facts." + id + " = \"" + value + "\"";
  }
}
