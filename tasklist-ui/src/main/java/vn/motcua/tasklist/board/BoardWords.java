package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import java.util.Locale;
import java.util.Set;
import vn.motcua.catalog.Channel;
import vn.motcua.dossiers.clock.ClockFact;

/** Words that the supervisor's views share. */
public final class BoardWords {

  private static final Set<String> REASONS =
      Set.of(ClockFact.SUPPLEMENT, ClockFact.OBLIGATION, ClockFact.POSTING);

  private BoardWords() {}

  /** How the dossier came. */
  public static String channel(Channel channel) {
    return t("board.channel." + channel.name().toLowerCase(Locale.ROOT));
  }

  /** What a stopped clock waits for. */
  public static String stopReason(String reason) {
    return REASONS.contains(reason) ? t("board.stopped." + reason) : t("board.stopped.other");
  }
}
