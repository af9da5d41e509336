package vn.motcua.dossiers.clock;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.calendar.DayCounting;

/** Dossiers with up to three pauses, one after the other or into each other, of eleven years. */
public final class AnyFacts extends DomainContextBase {

  private static final Instant BEGIN = LegalClockTest.at("2020-01-01T00:00");
  private static final int ELEVEN_YEARS = 11 * 365 * 24 * 60;
  private static final int SIXTY_DAYS = 60 * 24 * 60;

  /**
   * What was recorded of one dossier.
   *
   * @param facts the acceptance, then stops and their ends; every stop has an end
   */
  record Recorded(List<ClockFact> facts) {

    ClockFact accepted() {
      return facts.getFirst();
    }

    Recorded and(ClockFact fact) {
      List<ClockFact> more = new ArrayList<>(facts);
      more.add(fact);
      return new Recorded(List.copyOf(more));
    }

    Instant last() {
      return facts.stream().map(ClockFact::at).max(Instant::compareTo).orElseThrow();
    }
  }

  /** Public for jqwik. */
  public AnyFacts() {}

  @Provide
  Arbitrary<Recorded> recorded() {
    Arbitrary<Integer> minute = Arbitraries.integers().between(0, SIXTY_DAYS);
    Arbitrary<List<Integer>> pause = minute.list().ofSize(2);
    return Combinators.combine(
            Arbitraries.integers().between(0, ELEVEN_YEARS), pause.list().ofMaxSize(3))
        .as(AnyFacts::recorded)
        .withoutEdgeCases();
  }

  private static Recorded recorded(int minute, List<List<Integer>> pauses) {
    Instant accepted = BEGIN.plusSeconds(60L * minute);
    List<ClockFact> facts = new ArrayList<>();
    facts.add(ClockFact.accepted(accepted));
    List<String> reasons = List.of(ClockFact.SUPPLEMENT, ClockFact.OBLIGATION, ClockFact.POSTING);
    IntStream.range(0, pauses.size())
        .forEach(number -> {
          int one = pauses.get(number).get(0);
          int other = pauses.get(number).get(1) + (one == pauses.get(number).get(1) ? 1 : 0);
          String reason = reasons.get(number);
          facts.add(ClockFact.stopped(after(accepted, Math.min(one, other)), reason));
          facts.add(ClockFact.resumed(after(accepted, Math.max(one, other)), reason));
        });
    return new Recorded(List.copyOf(facts));
  }

  private static Instant after(Instant accepted, int minutes) {
    return accepted.plusSeconds(60L * minutes);
  }

  @Provide
  Arbitrary<DeadlineRule> rule() {
    return Combinators.combine(
            Arbitraries.of(DeadlineUnit.class).filter(unit -> unit != DeadlineUnit.OTHER),
            Arbitraries.integers().between(1, 30),
            Arbitraries.of(true, false))
        .as((unit, amount, cutoff) -> {
          Integer counted =
              switch (unit) {
                case SAME_DAY, OTHER -> null;
                case YEAR -> 1 + amount % 3;
                default -> amount;
              };
          LocalTime time = cutoff ? LocalTime.of(15, 0) : null;
          return new DeadlineRule(null, null, counted, unit, time, List.of(), "thử");
        })
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<ClockPolicy> policy() {
    return Combinators.combine(
            Arbitraries.of(RestartPolicy.class), Arbitraries.of(DayCounting.class))
        .as(ClockPolicy::new);
  }
}
