package vn.motcua.dossiers.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks along one chain and remembers the first place where it does not hold. */
final class ChainCheck {

  private final String unit;
  private final LocalDate day;
  private final int lastSeq;
  private final String lastHash;
  private int expected = 1;
  private String hash;
  private @Nullable ChainProblem problem;

  ChainCheck(String unit, LocalDate day, int lastSeq, String lastHash) {
    this.unit = unit;
    this.day = day;
    this.lastSeq = lastSeq;
    this.lastHash = lastHash;
    this.hash = HashChain.genesis(unit, day);
  }

  boolean covers(String otherUnit, LocalDate otherDay) {
    return unit.equals(otherUnit) && day.equals(otherDay);
  }

  void entry(int seq, String body, String storedHash) {
    if (problem != null) {
      return;
    }
    if (seq != expected) {
      found(expected, "entry missing");
      return;
    }
    hash = HashChain.next(hash, body);
    if (!hash.equals(storedHash)) {
      found(seq, "hash does not fit");
    } else if (!describes(body, seq)) {
      found(seq, "entry belongs elsewhere");
    }
    expected++;
  }

  Optional<ChainProblem> end() {
    if (problem == null && expected != lastSeq + 1) {
      found(expected, expected <= lastSeq ? "entries missing at the end" : "head is behind");
    } else if (problem == null && !hash.equals(lastHash)) {
      found(lastSeq, "head does not fit");
    }
    return Optional.ofNullable(problem);
  }

  private boolean describes(String body, int seq) {
    JsonNode fields = JsonMapper.shared().readTree(body);
    return fields.path("unit").asString("").equals(unit)
        && fields.path("day").asString("").equals(day.toString())
        && fields.path("seq").asInt(0) == seq;
  }

  private void found(int seq, String reason) {
    problem = new ChainProblem(unit, day, seq, reason);
  }
}
