package vn.motcua.catalog.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureSections;

/**
 * Three texts of one procedure become one: what the import produced last (its hashes), what stands
 * in the catalogue, and what the import makes of the source now. A section somebody edited stays;
 * any other takes the new text.
 */
final class Merge {

  private final Procedure mine;
  private final Procedure theirs;
  private final ImportLock lock;
  private final Set<String> staying;
  private final Map<String, String> mineTexts;
  private final Map<String, String> theirTexts;
  private final Set<String> kept = new TreeSet<>();
  private final List<Difference> differences = new ArrayList<>();

  /**
   * @param mine as it stands in the catalogue
   * @param theirs as the import makes it now
   * @param staying sections that stay though nobody edited them
   */
  Merge(Procedure mine, Procedure theirs, ImportLock lock, Set<String> staying) {
    this.mine = mine;
    this.theirs = theirs;
    this.lock = lock;
    this.staying = staying;
    this.mineTexts = ProcedureSections.of(mine);
    this.theirTexts = ProcedureSections.of(theirs);
    ProcedureSections.KEYS.forEach(this::section);
  }

  private void section(String key) {
    Optional<String> here = Optional.ofNullable(mineTexts.get(key));
    Optional<String> there = Optional.ofNullable(theirTexts.get(key));
    if (here.equals(there)) {
      return;
    }
    boolean edited = staying.contains(key) || !lock.same(mine.code(), key, here);
    if (edited) {
      kept.add(key);
    }
    if (!lock.same(mine.code(), key, there)) {
      differences.add(difference(key, edited ? Difference.Outcome.KEPT : Difference.Outcome.TAKEN));
    }
  }

  private Difference difference(String key, Difference.Outcome outcome) {
    return new Difference(
        mine.code(),
        key,
        outcome,
        mineTexts.getOrDefault(key, ""),
        theirTexts.getOrDefault(key, ""));
  }

  /** The sections in which a person said something else than the import would. */
  Set<String> kept() {
    return kept;
  }

  /** Where the source now says something else than at the last import. */
  List<Difference> differences() {
    return differences;
  }

  /** The same where the parts do not go together and the whole file stays. */
  List<Difference> conflicts() {
    return differences.stream()
        .map(found -> difference(found.section(), Difference.Outcome.CONFLICT))
        .toList();
  }

  /** Whether kept and new sections ask for one fact in different words. */
  boolean contested() {
    return !new MergedFacts(mine, theirs, kept).contested().isEmpty();
  }

  /** The procedure as it should stand in the catalogue; whether it holds together is not said. */
  Procedure merged() {
    boolean mineFlow = kept.contains(ProcedureSections.FLOW);
    Procedure flow = mineFlow ? mine : theirs;
    return new Procedure(
        mine.code(),
        pick("name", Procedure::name),
        pick("field", Procedure::field),
        pick("levels", Procedure::levels),
        pick("agency", Procedure::agency),
        kept.contains("department") ? mine.department() : theirs.department(),
        pick("channels", Procedure::channels),
        pick("online", Procedure::online),
        pick("deadlines", Procedure::deadlines),
        pick("fees", Procedure::fees),
        new MergedFacts(mine, theirs, kept).facts(),
        pick("components", Procedure::components),
        pick("result", Procedure::result),
        pick("legalBasis", Procedure::legalBasis),
        flow.flowName(),
        flow.flowRule(),
        flow.steps(),
        kept.contains("linkedWith") ? mine.linkedWith() : theirs.linkedWith(),
        pick("effective", Procedure::effective),
        pick("provenance", Procedure::provenance),
        pick("open", Procedure::open));
  }

  private <T> T pick(String key, Function<Procedure, T> part) {
    return part.apply(kept.contains(key) ? mine : theirs);
  }
}
