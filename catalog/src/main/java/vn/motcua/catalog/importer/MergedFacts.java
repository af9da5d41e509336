package vn.motcua.catalog.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureSections;

/**
 * Facts belong to the sections that ask for them: what a kept section asks for keeps its wording,
 * what a new one asks for comes along.
 */
final class MergedFacts {

  private static final Pattern USED = Pattern.compile("\\bfacts\\.([A-Za-z_][A-Za-z0-9_]*)");

  private final Map<String, Fact> mine;
  private final Map<String, Fact> theirs;
  private final boolean edited;
  private final Set<String> usedByKept = new HashSet<>();
  private final Set<String> usedByNew = new HashSet<>();

  MergedFacts(Procedure mine, Procedure theirs, Set<String> kept) {
    this.mine = byId(mine.facts());
    this.theirs = byId(theirs.facts());
    this.edited = kept.contains("facts");
    for (String section : List.of("deadlines", "fees", "components", ProcedureSections.FLOW)) {
      boolean stays = kept.contains(section);
      List<String> asked = expressions(stays ? mine : theirs, section);
      // What asks for the same on both sides goes with either wording.
      if (!asked.equals(expressions(stays ? theirs : mine, section))) {
        asked.forEach(feel -> used(feel, stays ? usedByKept : usedByNew));
      }
    }
  }

  private static Map<String, Fact> byId(List<Fact> facts) {
    Map<String, Fact> byId = new LinkedHashMap<>();
    facts.forEach(fact -> byId.put(fact.id(), fact));
    return byId;
  }

  private static List<String> expressions(Procedure procedure, String section) {
    Stream<@Nullable String> all =
        switch (section) {
          case "deadlines" -> procedure.deadlines().stream().map(DeadlineRule::when);
          case "fees" -> procedure.fees().stream().mapMulti(MergedFacts::ofFee);
          case "components" ->
              procedure.components().stream().map(component -> component.requiredWhen());
          default -> procedure.steps().stream().map(step -> step.when());
        };
    return all.filter(Objects::nonNull).toList();
  }

  private static void ofFee(FeeRule fee, Consumer<@Nullable String> expressions) {
    expressions.accept(fee.when());
    expressions.accept(fee.per());
  }

  private static void used(String feel, Set<String> ids) {
    Matcher matcher = USED.matcher(feel);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
  }

  /** The facts in the order of whoever owns the section, then what else is asked for. */
  List<Fact> facts() {
    Map<String, Fact> owner = edited ? mine : theirs;
    Map<String, Fact> other = edited ? theirs : mine;
    List<Fact> facts = new ArrayList<>();
    owner.keySet().forEach(id -> facts.add(wording(id)));
    other.keySet().stream()
        .filter(id -> !owner.containsKey(id))
        .filter(id -> usedByKept.contains(id) || usedByNew.contains(id))
        .forEach(id -> facts.add(wording(id)));
    return facts;
  }

  private Fact wording(String id) {
    boolean stays = usedByKept.contains(id) || edited && !usedByNew.contains(id);
    Fact otherwise = (stays ? theirs : mine).get(id);
    Fact preferred = (stays ? mine : theirs).getOrDefault(id, otherwise);
    return Objects.requireNonNull(preferred);
  }

  /** Facts both kept and new sections ask for, but in different words. */
  List<String> contested() {
    return mine.keySet().stream()
        .filter(id -> usedByKept.contains(id) && usedByNew.contains(id))
        .filter(id -> theirs.containsKey(id) && !theirs.get(id).equals(mine.get(id)))
        .toList();
  }
}
