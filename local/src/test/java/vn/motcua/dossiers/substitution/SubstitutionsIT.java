package vn.motcua.dossiers.substitution;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Account;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class SubstitutionsIT {

  private static final LocalDate DAY = LocalDate.of(2031, 3, 3);
  private static final SubstitutionResult TAKEN =
      new SubstitutionResult.Refused(Wording.text("substitution.taken"));
  private static final int ROUNDS = 10;

  private static House house;
  private static Substitutions substitutions;

  private final Actor absent = official();
  private final Actor substitute = official();

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side screens = house.screens;
    substitutions =
        new Substitutions(
            screens.jdbc(),
            screens.access(),
            screens.officials(),
            new Notices(screens.jdbc(), House.catalog().units()),
            screens.audit(),
            Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void ofTwoArrangedAtTheSameMomentOneStandsAndTheOtherIsRefused() throws Exception {
    saved();
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Absence absence = absence(DAY.plusDays(round));
        CyclicBarrier start = new CyclicBarrier(2);
        Future<SubstitutionResult> one = both.submit(() -> at(start, absence));
        Future<SubstitutionResult> other = both.submit(() -> at(start, absence));

        assertThat(List.of(one.get(), other.get()))
            .containsExactlyInAnyOrder(new SubstitutionResult.Done(), TAKEN);
      }
    } finally {
      both.shutdownNow();
    }
  }

  /** As a replica of the version before writes it, which lets nobody wait. */
  @Test
  void whatTheConstraintAloneFindsIsTheSameRefusal(Addresses addresses) throws Exception {
    saved();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection open =
        DriverManager.getConnection(
            addresses.postgres(), "motcua_owner", addresses.ownerPassword())) {
      open.setAutoCommit(false);
      insert(open);
      Future<SubstitutionResult> second =
          other.submit(() -> substitutions.arrange(absence(DAY), absent));
      waitsForUs();
      open.commit();

      assertThat(second.get()).isEqualTo(TAKEN);
    } finally {
      other.shutdownNow();
    }
    assertThat(substitutions.of(absent)).hasSize(1);
  }

  private void saved() {
    for (Actor actor : List.of(absent, substitute)) {
      house.workers.officials().save(new Account(actor, "{noop}-"));
    }
  }

  private Absence absence(LocalDate day) {
    return new Absence(absent.username(), day, day, Map.of(Role.SPECIALIST, substitute.username()));
  }

  private SubstitutionResult at(CyclicBarrier start, Absence absence) throws Exception {
    start.await();
    return substitutions.arrange(absence, absent);
  }

  private void insert(Connection open) throws SQLException {
    try (PreparedStatement insert =
        open.prepareStatement(
            """
            insert into casefile.substitution
              (absent, substitute, role, starts_at, ends_at, created_by, created_by_name)
            values (?, ?, 'specialist', '2031-03-02', '2031-03-05', ?, 'Thử')
            """)) {
      insert.setString(1, absent.username());
      insert.setString(2, substitute.username());
      insert.setString(3, absent.username());
      insert.executeUpdate();
    }
  }

  /** The other transaction has looked, found nothing, and stands at the constraint. */
  private static void waitsForUs() {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (!waits() && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertThat(waits()).isTrue();
  }

  private static boolean waits() {
    return house
        .screens
        .jdbc()
        .sql(
            """
            select exists (select 1 from pg_stat_activity
              where usename = 'motcua_ui' and wait_event_type = 'Lock'
                and query like '%into casefile.substitution%')
            """)
        .query(Boolean.class)
        .single();
  }

  /** Somebody nobody else's test knows. */
  private static Actor official() {
    String username = Submissions.key();
    return new Actor(username, "Cán bộ " + username, House.SON_TRA, Set.of(Role.SPECIALIST));
  }
}
