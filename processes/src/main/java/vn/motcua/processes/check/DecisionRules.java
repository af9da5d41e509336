package vn.motcua.processes.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.decision.Decisions;
import vn.motcua.processes.feel.Domain;
import vn.motcua.processes.model.UnreadableModel;
import vn.motcua.processes.table.DecisionFile;

/** Decisions can be parsed, carry the id of their file, and refer only to what exists. */
final class DecisionRules {

  /** What may differ between two files that the engine's parser reads alike. */
  private static final Pattern WORDS =
      Pattern.compile(
          "<description>[^<]*</description>"
              + "| (?:name|label|id|dmnElementRef)=\"[^\"]*\""
              + "|&#34;(?:[^&\\\\<]|&(?!#34;)|\\\\&#34;|\\\\(?!&#34;)[^<])*+&#34;"
              + "|(?<=>)\\d+(?=<)");

  private static final Pattern FACT = Pattern.compile("\\bfacts\\.[A-Za-z]\\w*+");

  private static final int MEMORY = 5_000;
  private static final Set<String> PARSED = ConcurrentHashMap.newKeySet();

  private DecisionRules() {}

  static void check(CompiledProcess process, Map<String, Domain> facts, Findings findings) {
    List<DecisionFile> files = new ArrayList<>();
    for (Resource decision : process.decisions()) {
      try {
        DecisionFile file = DecisionFile.read(decision);
        references(decision, file, findings);
        files.add(file);
      } catch (UnreadableModel e) {
        ModelCheck.unreadable(decision.name(), "dmn-readable", e, findings);
        return;
      }
    }
    boolean good = true;
    for (DecisionFile file : files) {
      good &= new DecisionTypes(file, facts, findings).check();
      TableRules.check(file, facts, findings);
    }
    if (good) {
      parse(process, findings);
    }
  }

  private static void references(Resource decision, DecisionFile file, Findings findings) {
    if (!file.decisions().containsKey(decision.id())) {
      findings.error(
          decision.name(),
          1,
          "decision-id",
          "Tệp phải chứa bảng quyết định có mã “" + decision.id() + "”.",
          "The file must contain the decision " + decision.id() + ".");
    }
    file.missing()
        .forEach((href, line) ->
            findings.error(
                decision.name(),
                line,
                "decision-reference",
                "Bảng quyết định cần “"
                    + href
                    + "” nhưng trong tệp không có; kết quả sẽ rỗng mà"
                    + " không báo lỗi. Hãy bổ sung hoặc bỏ tham chiếu.",
                "The decision needs "
                    + href
                    + ", which the file does not contain; the engine would"
                    + " answer null without an error."));
  }

  /** Asks the engine's own parser; a file that differs only in its words was asked before. */
  private static void parse(CompiledProcess process, Findings findings) {
    for (Resource decision : process.decisions()) {
      String shape = shape(decision);
      if (PARSED.contains(shape)) {
        continue;
      }
      Optional<String> failure = Decisions.failure(decision);
      failure.ifPresent(why ->
          findings.error(
              decision.name(),
              "dmn-readable",
              "Bảng quyết định viết sai. Hãy sửa biểu thức FEEL: " + why,
              "A decision cannot be parsed: " + why));
      if (failure.isEmpty()) {
        if (PARSED.size() > MEMORY) {
          PARSED.clear();
        }
        PARSED.add(shape);
      }
    }
  }

  /** The file without its words; rules of one form count once, their number is nothing to parse. */
  private static String shape(Resource decision) {
    String bare = FACT.matcher(WORDS.matcher(decision.xml()).replaceAll("_")).replaceAll("facts.x");
    return String.join("", new LinkedHashSet<>(List.of(bare.split("(?<=</rule>)\\s*+"))));
  }
}
