package vn.motcua.dossiers.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.draft.Typing;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.PublicStatus;
import vn.motcua.dossiers.note.Note.Audience;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class NotesIT {

  private static House house;
  private static Notes notes;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side screens = house.screens;
    notes =
        new Notes(
            screens.jdbc(), screens.access(), screens.outbox(), screens.audit(), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void colleaguesReadANoteWithItsWriterAndTheApplicantDoesNot() {
    DossierCode code = Typing.aDossier(house);

    assertThat(notes.write(code, Audience.COLLEAGUES, " Đã gọi điện. ", House.SPECIALIST))
        .isEqualTo(new ActResult.Done());

    assertThat(notes.of(code, House.DESK))
        .singleElement()
        .satisfies(note -> {
          assertThat(note.words()).isEqualTo("Đã gọi điện.");
          assertThat(note.byName()).isEqualTo(House.SPECIALIST.name());
        });
    assertThat(notes.of(code, House.STRANGER)).isEmpty();
    assertThat(messages(code)).isEmpty();
    assertThat(told(code)).isZero();
  }

  @Test
  void theApplicantIsToldOnceWithoutTheWordsAndReadsThemWhereTheDossierIsFollowed() {
    DossierCode code = Typing.aDossier(house);

    notes.write(code, Audience.APPLICANT, "Mời mang bản chính đến.", House.SPECIALIST);

    assertThat(told(code)).isEqualTo(1);
    assertThat(messages(code)).contains("Mời mang bản chính đến.");
    assertThat(payload(code)).contains("\"template\": \"note\"").doesNotContain("bản chính");
  }

  @Test
  void whoDoesNotWorkOnDossiersOrDoesNotSeeThemCannotWrite() {
    DossierCode code = Typing.aDossier(house);
    Actor supervisor =
        new Actor("nha.giamsat", "Giám sát", House.HAI_CHAU, Set.of(Role.SUPERVISOR));

    assertThat(notes.write(code, Audience.APPLICANT, "x", supervisor))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(notes.write(code, Audience.COLLEAGUES, "x", House.STRANGER))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(notes.write(code, Audience.COLLEAGUES, "  ", House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(notes.of(code, House.SPECIALIST)).isEmpty();
  }

  @Test
  void aNoteIsNeverChangedOrTakenBack() {
    DossierCode code = Typing.aDossier(house);
    notes.write(code, Audience.COLLEAGUES, "x", House.SPECIALIST);

    for (String sql :
        new String[] {"update casefile.note set words = 'y'", "delete from casefile.note"}) {
      assertThatThrownBy(() ->
              house
                  .screens
                  .access()
                  .as(House.SPECIALIST, () -> house.screens.jdbc().sql(sql).update()))
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void notesAreReadByTheirDossier(Addresses addresses) {
    assertThat(
            FilledDatabase.of(addresses)
                .explain(
                    FilledDatabase.COMMUNE, Notes.OF, Map.of("code", "H17.20042-261120-000042")))
        .contains("note_dossier")
        .doesNotContain("Seq Scan on note", "Seq Scan on dossier");
  }

  private static List<String> messages(DossierCode code) {
    return house.workers.intake().status(code).orElseThrow().messages().stream()
        .map(PublicStatus.Message::words)
        .toList();
  }

  private static long told(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql(
            "select count(*) from casefile.outbox where dossier_code = :code and key like 'note:%'")
        .param("code", code.value())
        .query(Long.class)
        .single();
  }

  private static String payload(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql(
            "select payload::text from casefile.outbox where dossier_code = :code and key like 'note:%'")
        .param("code", code.value())
        .query(String.class)
        .single();
  }
}
