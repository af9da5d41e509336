package vn.motcua.dossiers.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashChainTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Instant AT = Instant.parse("2026-11-22T01:00:00Z");

  @Test
  void theSameFactsInAnotherOrderAreTheSameText() {
    assertThat(CanonicalJson.write(Map.of("b", 1, "a", List.of(true))))
        .isEqualTo("{\"a\":[true],\"b\":1}");
  }

  @Test
  void anUntouchedChainHolds() {
    List<String> bodies = bodies();

    assertThat(check(bodies, hashes(bodies)).end()).isEmpty();
  }

  @Test
  void aChangedEntryIsNamed() {
    List<String> bodies = bodies();
    List<String> hashes = hashes(bodies);
    bodies.set(1, bodies.get(1).replace("\"n\":2", "\"n\":9"));

    assertThat(check(bodies, hashes).end())
        .hasValueSatisfying(p -> assertThat(p.seq()).isEqualTo(2));
  }

  @Test
  void anEntryWithNewHashesUpToTheEndStillMissesTheHead() {
    List<String> bodies = bodies();
    String head = hashes(bodies).getLast();
    bodies.set(2, bodies.get(2).replace("\"n\":3", "\"n\":9"));
    List<String> forged = hashes(bodies);
    ChainCheck check = new ChainCheck("20242", DAY, 3, head);
    feed(check, bodies, forged);

    assertThat(check.end()).isPresent();
  }

  private static List<String> bodies() {
    List<String> bodies = new ArrayList<>();
    for (int seq = 1; seq <= 3; seq++) {
      AuditEntry entry = new AuditEntry("20242", "thu", "tested", null, Map.of("n", seq));
      bodies.add(HashChain.body(entry, DAY, seq, AT));
    }
    return bodies;
  }

  private static List<String> hashes(List<String> bodies) {
    List<String> hashes = new ArrayList<>();
    String hash = HashChain.genesis("20242", DAY);
    for (String body : bodies) {
      hash = HashChain.next(hash, body);
      hashes.add(hash);
    }
    return hashes;
  }

  private static ChainCheck check(List<String> bodies, List<String> hashes) {
    ChainCheck check = new ChainCheck("20242", DAY, 3, hashes.getLast());
    feed(check, bodies, hashes);
    return check;
  }

  private static void feed(ChainCheck check, List<String> bodies, List<String> hashes) {
    for (int entry = 0; entry < bodies.size(); entry++) {
      check.entry(entry + 1, bodies.get(entry), hashes.get(entry));
    }
  }
}
