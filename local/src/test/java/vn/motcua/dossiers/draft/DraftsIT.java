package vn.motcua.dossiers.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class DraftsIT {

  private static final String FIELD = "conclusion";

  private static House house;
  private static Drafts drafts;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    drafts = new Drafts(house.screens.jdbc(), house.screens.access(), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatIsTypedIsThereOnAnotherMachineAndGoneWithTheAct() {
    DossierCode code = Typing.aDossier(house);
    long task = claimed(code);
    DraftPlace place = DraftPlace.task(code, task);

    assertThat(keep(place, "Đủ", 0, House.SPECIALIST))
        .isEqualTo(new DraftResult.Kept(Map.of(FIELD, 1L), List.of()));
    assertThat(keep(place, "Đủ điều kiện", 1, House.SPECIALIST))
        .isEqualTo(new DraftResult.Kept(Map.of(FIELD, 2L), List.of()));
    assertThat(drafts.of(place, House.SPECIALIST))
        .singleElement()
        .satisfies(field -> {
          assertThat(field.value().asString()).isEqualTo("Đủ điều kiện");
          assertThat(field.byName()).isEqualTo(House.SPECIALIST.name());
        });

    ActResult done =
        house
            .screens
            .acts()
            .complete(task, "pass", Map.of(FIELD, "Đủ điều kiện"), House.SPECIALIST);

    assertThat(done).isEqualTo(new ActResult.Done());
    assertThat(drafts.of(place, House.SPECIALIST)).isEmpty();
  }

  @Test
  void twoWindowsWithDifferentWordsAreToldOfEachOtherAndNeitherIsLost() {
    DossierCode code = Typing.aDossier(house);
    DraftPlace place = DraftPlace.task(code, claimed(code));
    keep(place, "cửa sổ một", 0, House.SPECIALIST);

    assertThat(keep(place, "cửa sổ hai", 0, House.SPECIALIST))
        .isInstanceOfSatisfying(
            DraftResult.Kept.class,
            kept -> {
              assertThat(kept.revisions()).isEmpty();
              assertThat(kept.conflicts())
                  .singleElement()
                  .satisfies(found -> {
                    assertThat(found.value().asString()).isEqualTo("cửa sổ một");
                    assertThat(found.revision()).isEqualTo(1);
                  });
            });
    assertThat(keep(place, "cửa sổ hai", 1, House.SPECIALIST))
        .isEqualTo(new DraftResult.Kept(Map.of(FIELD, 2L), List.of()));
    assertThat(keep(place, "cửa sổ hai", 0, House.SPECIALIST))
        .as("the same words twice are no conflict")
        .isInstanceOfSatisfying(
            DraftResult.Kept.class, kept -> assertThat(kept.conflicts()).isEmpty());
  }

  @Test
  void onlyTheHolderTypesAndAColleagueGoesOnWithWhatWasTyped() {
    DossierCode code = Typing.aDossier(house);
    long task = claimed(code);
    DraftPlace place = DraftPlace.task(code, task);
    keep(place, "dở dang", 0, House.SPECIALIST);

    assertThat(keep(place, "chen vào", 1, House.COLLEAGUE))
        .isInstanceOfSatisfying(
            DraftResult.Refused.class,
            refused -> assertThat(refused.reason().vi()).contains(House.SPECIALIST.name()));
    house.screens.acts().release(task, House.SPECIALIST);
    assertThat(keep(place, "nữa", 1, House.SPECIALIST)).isInstanceOf(DraftResult.Refused.class);
    house.screens.acts().claim(task, House.COLLEAGUE);
    assertThat(drafts.of(place, House.COLLEAGUE)).hasSize(1);
    assertThat(keep(place, "làm tiếp", 1, House.COLLEAGUE))
        .isEqualTo(new DraftResult.Kept(Map.of(FIELD, 2L), List.of()));
  }

  @Test
  void anotherUnitSeesAndWritesNothingAndAnUnsentNoteIsItsWritersOwn() {
    DossierCode code = Typing.aDossier(house);
    DraftPlace task = DraftPlace.task(code, claimed(code));
    DraftPlace note = DraftPlace.note(code, House.SPECIALIST);
    keep(task, "bí mật", 0, House.SPECIALIST);
    keep(note, "chưa gửi", 0, House.SPECIALIST);

    assertThat(drafts.of(task, House.STRANGER)).isEmpty();
    assertThat(keep(task, "x", 1, House.STRANGER)).isInstanceOf(DraftResult.Refused.class);
    assertThat(keep(DraftPlace.note(code, House.STRANGER), "x", 0, House.STRANGER))
        .isInstanceOf(DraftResult.Refused.class);
    assertThat(drafts.of(note, House.COLLEAGUE)).isEmpty();
    drafts.discard(note, House.COLLEAGUE);
    assertThat(drafts.of(note, House.SPECIALIST)).hasSize(1);
    drafts.discard(note, House.SPECIALIST);
    assertThat(drafts.of(note, House.SPECIALIST)).isEmpty();
  }

  @Test
  void everyOfficialHasOneKeyOfTheirOwn() {
    byte[] key = drafts.key(House.SPECIALIST);

    assertThat(key).hasSize(32).isEqualTo(drafts.key(House.SPECIALIST));
    assertThat(drafts.key(House.COLLEAGUE)).isNotEqualTo(key);
    assertThat(
            house
                .screens
                .access()
                .as(
                    House.COLLEAGUE,
                    () ->
                        house
                            .screens
                            .jdbc()
                            .sql("select count(*) from casefile.draft_key")
                            .query(Long.class)
                            .single()))
        .isEqualTo(1);
  }

  @Test
  void tooMuchIsRefusedInWords() {
    DossierCode code = Typing.aDossier(house);
    DraftPlace place = DraftPlace.task(code, claimed(code));

    assertThat(keep(place, "x".repeat(60_001), 0, House.SPECIALIST))
        .isInstanceOf(DraftResult.Refused.class);
    assertThat(drafts.of(place, House.SPECIALIST)).isEmpty();
  }

  @Test
  void aDraftIsReadByItsDossier(Addresses addresses) {
    assertThat(
            FilledDatabase.of(addresses)
                .explain(
                    FilledDatabase.COMMUNE,
                    DraftRows.OF,
                    Map.of("code", "H17.20042-261120-000042", "place", "task:1")))
        .contains("draft_pkey")
        .doesNotContain("Seq Scan on draft", "Seq Scan on dossier");
  }

  private static long claimed(DossierCode code) {
    long task = Typing.aTask(house, code);
    assertThat(house.screens.acts().claim(task, House.SPECIALIST)).isEqualTo(new ActResult.Done());
    return task;
  }

  private static DraftResult keep(
      DraftPlace place, @Nullable String value, long seen, Actor actor) {
    return drafts.keep(place, List.of(new DraftField.Typed(FIELD, value, seen)), actor);
  }
}
