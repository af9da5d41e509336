package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Outcomes;
import vn.motcua.tasklist.shell.StatusBadge;
import vn.motcua.tasklist.shell.Texts;

/** Turns the facts of a history into sentences; what says nothing new has none. */
final class Sentences {

  private static final Set<String> REASONS =
      Set.of(ClockFact.SUPPLEMENT, ClockFact.OBLIGATION, ClockFact.POSTING);

  private Sentences() {}

  static Optional<String> of(HistoryEntry entry) {
    return switch (entry.kind()) {
      case CLOCK -> clock(entry);
      case ACT ->
          EngineNames.LAPSED.equals(entry.data().get("outcome"))
              ? Optional.empty()
              : Optional.of(act(entry));
      case CONSULTATION -> Optional.of(consultation(entry));
      case NOTE -> Optional.of(note(entry));
      case PAPER ->
          Optional.of(
              t(
                  "dossier.history.paper",
                  entry.data().getOrDefault("byName", ""),
                  entry.data().getOrDefault("title", "")));
      case PAYMENT -> Optional.of(payment(entry));
      case STATUS -> status(entry);
      case STEP_STARTED -> named(entry, "dossier.history.started");
      case STEP_COMPLETED -> Optional.empty();
      case STEP_CANCELED -> named(entry, "dossier.history.canceled");
      case INCIDENT -> Optional.of(t("dossier.history.incident", step(entry)));
    };
  }

  private static Optional<String> named(HistoryEntry entry, String key) {
    Text name = entry.stepName();
    return name == null ? Optional.empty() : Optional.of(t(key, Texts.of(name)));
  }

  private static String act(HistoryEntry entry) {
    String outcome = entry.data().getOrDefault("outcome", "done");
    String by = entry.data().getOrDefault("byName", entry.by() == null ? "" : entry.by());
    String absent = entry.data().get("forName");
    String who = absent == null ? by : t("dossier.history.for", by, absent);
    String sentence = t("dossier.history.act", who, Outcomes.past(outcome), step(entry));
    return sentence + because(entry.data().get("reason"));
  }

  private static String consultation(HistoryEntry entry) {
    String key =
        "dossier.history."
            + entry.data().getOrDefault("asked", "OPINION").toLowerCase(Locale.ROOT)
            + "."
            + entry
                .data()
                .getOrDefault("event", "ASKED")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    String by = entry.data().getOrDefault("byName", entry.by() == null ? "" : entry.by());
    String unit = entry.data().getOrDefault("unit", "");
    return t(key, by, unit, until(entry.data().get("dueAt")))
        + because(entry.data().get("question"));
  }

  /** That somebody wrote, and for whom; the words themselves are read with the notes. */
  private static String note(HistoryEntry entry) {
    String audience = entry.data().getOrDefault("audience", "COLLEAGUES").toLowerCase(Locale.ROOT);
    return t("dossier.history.note." + audience, entry.data().getOrDefault("byName", ""));
  }

  /** What was paid, with which receipt and when; who took note of it where it was on paper. */
  private static String payment(HistoryEntry entry) {
    String dong = Formats.dong(Long.parseLong(entry.data().getOrDefault("dong", "0")));
    String receipt = entry.data().getOrDefault("receipt", "");
    String at = entry.data().get("paidAt");
    String day = at == null ? "" : Formats.day(OffsetDateTime.parse(at).toInstant());
    String by = entry.data().get("byName");
    return by == null
        ? t("dossier.history.payment", dong, receipt, day)
        : t("dossier.history.payment.paper", by, dong, receipt, day);
  }

  private static Optional<String> status(HistoryEntry entry) {
    String status = entry.data().get("status");
    return status == null || !status.matches("[1-9]|10")
        ? Optional.empty()
        : Optional.of(t("dossier.history.status", StatusBadge.word(Integer.parseInt(status))));
  }

  private static Optional<String> clock(HistoryEntry entry) {
    String fact = entry.data().get("fact");
    if (fact == null) {
      return Optional.empty();
    }
    String word = fact.toLowerCase(Locale.ROOT);
    String reason = entry.data().get("reason");
    if (word.equals("stopped")) {
      boolean known = reason != null && REASONS.contains(reason);
      return Optional.of(
          t("dossier.history.clock.stopped." + (known ? reason : ClockFact.OBLIGATION)));
    }
    if (word.equals("extended")) {
      return Optional.of(
          t("dossier.history.clock.extended", until(entry.data().get("newDueAt")))
              + because(reason));
    }
    if (word.equals("moved")) {
      return Optional.of(
          t(
                  "dossier.history.clock.moved",
                  until(entry.data().get("oldDueAt")),
                  until(entry.data().get("newDueAt")))
              + because(reason));
    }
    if (word.equals("resumed") && reason != null && REASONS.contains(reason)) {
      return Optional.of(t("dossier.history.clock.resumed." + reason));
    }
    return Optional.of(t("dossier.history.clock." + word));
  }

  private static String until(@Nullable String moment) {
    return moment == null ? "" : Formats.moment(OffsetDateTime.parse(moment).toInstant());
  }

  private static String because(@Nullable String reason) {
    return reason == null || reason.isBlank() ? "" : " " + t("dossier.history.reason", reason);
  }

  private static String step(HistoryEntry entry) {
    Text name = entry.stepName();
    return name == null ? t("dossier.history.system-step") : Texts.of(name);
  }
}
