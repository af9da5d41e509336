package vn.motcua.tasklist.shell;

import static vn.motcua.processes.contract.EngineNames.REFUSE;
import static vn.motcua.processes.contract.EngineNames.RETURN;
import static vn.motcua.processes.contract.EngineNames.SUPPLEMENT;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.StepKind;

/** The ends of a step in the words of officials. */
public final class Outcomes {

  private static final Map<StepKind, String> OWN_WORDS =
      Map.of(StepKind.RECEIVE, "receive", StepKind.DECIDE, "decide");

  private Outcomes() {}

  /** What the button of an outcome says: an order, such as {@code Trình lãnh đạo}. */
  public static String button(@Nullable StepKind kind, String outcome) {
    String own = kind == null ? null : OWN_WORDS.get(kind);
    return own != null && (outcome.equals(REFUSE) || outcome.equals(RETURN))
        ? Texts.t("shell.outcome." + own + "." + outcome)
        : Texts.t("shell.outcome." + outcome);
  }

  /** What was done, such as {@code đã trình lãnh đạo}. */
  public static String past(String outcome) {
    return Texts.t("shell.outcome-done." + outcome);
  }

  /** Whether the outcome brings the dossier forward; the others ask, refuse or send back. */
  public static boolean isForward(String outcome) {
    return !outcome.equals(SUPPLEMENT) && !outcome.equals(REFUSE) && !outcome.equals(RETURN);
  }

  /** The keys that press the button of an outcome. */
  public static String keys(String outcome) {
    if (isForward(outcome)) {
      return "x mod+Enter";
    }
    return outcome.equals(SUPPLEMENT) ? "b" : "t";
  }

  /** The icon of an outcome. */
  public static Glyph glyph(String outcome) {
    return switch (outcome) {
      case SUPPLEMENT -> Glyph.PAPER;
      case REFUSE -> Glyph.REFUSE;
      case RETURN -> Glyph.RETURN;
      case "issued" -> Glyph.STAMP;
      case "approve" -> Glyph.PEN;
      case "pass", "assigned" -> Glyph.SEND;
      default -> Glyph.CHECK;
    };
  }
}
