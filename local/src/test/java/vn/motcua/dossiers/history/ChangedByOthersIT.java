package vn.motcua.dossiers.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.component.ComponentCheck.Verdict;
import vn.motcua.dossiers.component.ComponentChecks;
import vn.motcua.dossiers.draft.Typing;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.intake.Receipt;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.note.Note.Audience;
import vn.motcua.dossiers.note.Notes;
import vn.motcua.dossiers.outbox.PostgresListener;
import vn.motcua.dossiers.task.TaskSignals;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class ChangedByOthersIT {

  private static final long PATIENCE_SECONDS = 20;

  private static final long DUE = 1_250_000;

  private static House house;
  private static HistoryQueries history;
  private static ComponentChecks checks;
  private static Notes notes;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side side = house.screens;
    Clock clock = Clock.systemUTC();
    history = new HistoryQueries(side.jdbc(), side.access());
    checks =
        new ComponentChecks(side.jdbc(), side.access(), side.procedures(), side.audit(), clock);
    notes = new Notes(side.jdbc(), side.access(), side.outbox(), side.audit(), clock);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatAColleagueDidIsAChangeAndOnesOwnActIsNot() {
    DossierCode code = Typing.aDossier(house);
    Instant before = changed(code).orElse(Instant.MIN);

    write(code, House.SPECIALIST);
    tick(code, Verdict.FITS, House.SPECIALIST);
    assertThat(changed(code).orElse(Instant.MIN)).isEqualTo(before);

    tick(code, Verdict.FAULTY, House.COLLEAGUE);
    Instant ticked = changed(code).orElseThrow();
    assertThat(ticked).isAfter(before);
    write(code, House.COLLEAGUE);
    Instant written = changed(code).orElseThrow();
    assertThat(written).isAfter(ticked);

    tick(code, Verdict.FITS, House.SPECIALIST);
    assertThat(changed(code)).as("one's own over a colleague's").contains(written);
    assertThat(history.changedByOthers(code, House.STRANGER)).isEmpty();
  }

  @Test
  void newWorkOfOnesOwnAndAColleagueWhoTakesItAreChanges() {
    DossierCode code = Typing.aDossier(house);
    Instant before = changed(code).orElse(Instant.MIN);

    long task = Typing.aTask(house, code);
    Instant there = changed(code).orElseThrow();
    assertThat(there).isAfter(before);
    assertThat(history.changedByOthers(code, House.DESK))
        .as("no work of theirs")
        .isNotEqualTo(changed(code));

    assertThat(house.screens.acts().claim(task, House.COLLEAGUE)).isEqualTo(new ActResult.Done());
    assertThat(changed(code).orElseThrow()).isAfter(there);
    assertThat(history.changedByOthers(code, House.COLLEAGUE)).contains(there);
  }

  @Test
  void aReceiptIsAChangeForAllButWhoeverTookNoteOfIt() {
    DossierCode code = Typing.aDossier(house);
    house.workers.records().recordPaymentRequest(code, DUE, "P-1", null, code + ":pay:1");
    Instant asked = history.changedByOthers(code, House.DESK).orElseThrow();

    assertThat(
            house
                .screens
                .intake()
                .obligationSettled(
                    code, new Receipt("AA/1", DUE, Instant.now()), new Origin.Desk(House.DESK)))
        .isEqualTo(new FollowUpResult.Done());

    assertThat(history.changedByOthers(code, House.DESK)).contains(asked);
    assertThat(changed(code).orElseThrow()).isAfter(asked);
  }

  @Test
  void whoeverListensHearsTheCodeOfAChangedDossier() throws InterruptedException {
    DossierCode code = Typing.aDossier(house);
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (PostgresListener listener = new TaskSignals(house.screens.source()).listen(heard::add)) {
      assertThat(listener).isNotNull();
      await(heard, TaskSignals.EVERYTHING);
      write(code, House.COLLEAGUE);
      await(heard, code.value());
      tick(code, Verdict.FITS, House.COLLEAGUE);
      await(heard, code.value());
      long task = Typing.aTask(house, code);
      await(heard, code.value());
      house.screens.acts().claim(task, House.COLLEAGUE);
      await(heard, code.value());
    }
  }

  @Test
  void aLookReadsOnlyItsOwnDossier(Addresses addresses) {
    assertThat(
            FilledDatabase.of(addresses)
                .explain(
                    FilledDatabase.COMMUNE,
                    HistoryQueries.CHANGED_BY_OTHERS,
                    Map.of("code", "H17.20042-261120-000042", "me", "official.20042")))
        .contains("task_act_dossier", "task_dossier", "clock_fact_dossier")
        .doesNotContain("Seq Scan on task", "Seq Scan on clock_fact", "Seq Scan on note")
        .doesNotContain("Seq Scan on dossier");
  }

  /** Passes over what other tests are heard to do. */
  private static void await(BlockingQueue<String> heard, String wanted)
      throws InterruptedException {
    String one = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (one != null && !one.equals(wanted)) {
      one = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    assertThat(one).isEqualTo(wanted);
  }

  private static Optional<Instant> changed(DossierCode code) {
    return history.changedByOthers(code, House.SPECIALIST);
  }

  private static void write(DossierCode code, Actor actor) {
    assertThat(notes.write(code, Audience.COLLEAGUES, "Đã gọi điện.", actor))
        .isEqualTo(new ActResult.Done());
  }

  private static void tick(DossierCode code, Verdict verdict, Actor actor) {
    assertThat(checks.found(code, Submissions.FORM, verdict, null, actor))
        .isEqualTo(new ActResult.Done());
  }
}
