package vn.motcua.dossiers.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.House;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class ProcedureStoreIT {

  /** Changed by this test only. */
  private static final ProcedureCode DESIGNED = new ProcedureCode("1.000656");

  private static House house;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void anUnchangedCatalogueMakesNoNewVersion() {
    ProcedureStore.Seeded again = house.workers.procedures().seed(House.catalog());

    assertThat(again.changed()).isZero();
    assertThat(again.unchanged()).isEqualTo(House.catalog().procedures().size());
  }

  @Test
  void aPublishedDraftIsTheNextVersionAndSeedingLeavesItAlone() {
    ProcedureStore store = house.screens.procedures();
    ProcedureVersion before = store.current(DESIGNED).orElseThrow();
    Draft draft = Draft.compiled(before.yaml());

    DraftResult saved = store.saveDraft(DESIGNED, draft, 0, House.DESIGNER);
    DraftResult late = store.saveDraft(DESIGNED, draft, 0, House.DESIGNER);
    long revision = ((DraftResult.Saved) saved).revision();
    PublishResult published = store.publish(DESIGNED, revision, House.DESIGNER);

    assertThat(late).isInstanceOf(DraftResult.Conflict.class);
    assertThat(published).isEqualTo(new PublishResult.Published(before.version() + 1));
    assertThat(house.workers.procedures().seed(House.catalog()).changed()).isZero();
    ProcedureVersion now = store.current(DESIGNED).orElseThrow();
    assertThat(now.origin()).isEqualTo(Origin.DESIGNED);
    assertThat(store.version(DESIGNED, before.version()).orElseThrow().origin())
        .isEqualTo(before.origin());
    assertThat(store.draft(DESIGNED, House.DESIGNER)).isEmpty();
  }

  @Test
  void aBrokenDraftIsRejectedWithItsProblems() {
    ProcedureStore store = house.screens.procedures();
    ProcedureCode code = new ProcedureCode("1.004873");
    DraftResult.Saved saved =
        (DraftResult.Saved)
            store.saveDraft(code, Draft.compiled("code: [broken"), 0, House.DESIGNER);

    PublishResult result = store.publish(code, saved.revision(), House.DESIGNER);

    assertThat(result)
        .isInstanceOfSatisfying(
            PublishResult.Rejected.class, rejected -> assertThat(rejected.yaml()).isNotEmpty());
    store.discardDraft(code, House.DESIGNER);
  }

  @Test
  void anOfficialWhoIsNoDesignerSeesNoDraft() {
    assertThat(house.screens.procedures().draft(DESIGNED, House.SPECIALIST)).isEmpty();
    assertThat(house.screens.procedures().publish(DESIGNED, 1, House.SPECIALIST))
        .isEqualTo(new PublishResult.NotPossible());
  }
}
