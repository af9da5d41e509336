package vn.motcua.tasklist.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything entered at the desk, as it is kept. Older and newer releases read each other's: what
 * is missing is empty, what is unknown is passed over.
 *
 * @param key of the submission, so that what was registered without an answer is not registered
 *     twice
 * @param procedure its code; empty for none
 * @param procedureName to say what is no longer there
 * @param commune its code; empty for none
 * @param facts answers by the ids of their questions
 * @param papers by the ids of the components, as far as something of them is there
 * @param loose files that were taken away from a paper again and wait in the tray
 * @param way how the result is handed over
 */
record DeskState(
    String key,
    Person person,
    String procedure,
    String procedureName,
    String commune,
    String communeName,
    Map<String, String> facts,
    Map<String, Paper> papers,
    List<Long> loose,
    String way) {

  private static final JsonMapper JSON = JsonMapper.shared();

  DeskState {
    key = text(key);
    person = Objects.requireNonNullElse(person, Person.NOBODY);
    procedure = text(procedure);
    procedureName = text(procedureName);
    commune = text(commune);
    communeName = text(communeName);
    facts = Map.copyOf(Objects.requireNonNullElse(facts, Map.of()));
    papers = Map.copyOf(Objects.requireNonNullElse(papers, Map.of()));
    loose = List.copyOf(Objects.requireNonNullElse(loose, List.of()));
    way = text(way);
  }

  /** Who applies, as typed. */
  record Person(
      String personalId,
      String fullName,
      String dateOfBirth,
      String phone,
      String email,
      String address) {

    static final Person NOBODY = new Person("", "", "", "", "", "");

    Person {
      personalId = text(personalId);
      fullName = text(fullName);
      dateOfBirth = text(dateOfBirth);
      phone = text(phone);
      email = text(email);
      address = text(address);
    }
  }

  /**
   * One component.
   *
   * @param received whether it lies on the counter
   * @param copies null where the field is empty
   */
  record Paper(boolean received, @Nullable Integer copies, List<Kept> files) {

    Paper {
      files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
    }
  }

  /**
   * A file of a paper.
   *
   * @param reused whether it is one of an earlier dossier, else it waits for the official
   * @param name what it is called on the screen
   */
  record Kept(boolean reused, long id, String name) {

    Kept {
      name = text(name);
    }
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  /** Empty where it cannot be read at all. */
  static Optional<DeskState> read(String json) {
    try {
      return Optional.ofNullable(JSON.readValue(json, DeskState.class));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
