package vn.motcua.tasklist.timeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.clock.Pause;
import vn.motcua.dossiers.timeline.TimelineRow;
import vn.motcua.dossiers.timeline.TimelineStep;
import vn.motcua.tasklist.board.BoardWords;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.Texts;

/**
 * Writes a page of rows for the browser: short keys, moments as minutes, and strings once a page
 * ({@code src/timeline/rows.js} reads it).
 */
final class TimelineJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Function<TimelineRow, ClockFace> face;
  private final Function<TimelineRow, String> group;
  private final Function<TimelineRow, String> unit;
  private final Function<TimelineStep, String> who;
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  /**
   * @param group the heading a row stands under; empty without groups
   * @param who who does a step: role, unit and name
   */
  TimelineJson(
      Function<TimelineRow, ClockFace> face,
      Function<TimelineRow, String> group,
      Function<TimelineRow, String> unit,
      Function<TimelineStep, String> who) {
    this.face = face;
    this.group = group;
    this.unit = unit;
    this.who = who;
  }

  /**
   * @param last whether no page follows
   */
  String page(List<TimelineRow> rows, boolean last) {
    texts.clear();
    List<Map<String, Object>> written = rows.stream().map(this::row).toList();
    return JSON.writeValueAsString(
        Map.of("texts", List.copyOf(texts.keySet()), "rows", written, "last", last));
  }

  private Map<String, Object> row(TimelineRow row) {
    ClockFace clock = face.apply(row);
    Map<String, Object> written = new HashMap<>();
    written.put("c", row.dossierCode().value());
    written.put("n", place(Texts.shortName(row.procedureName())));
    written.put("u", place(unit.apply(row)));
    String heading = group.apply(row);
    written.put("g", heading.isEmpty() ? -1 : place(heading));
    written.put("a", row.applicantMasked());
    written.put("r", LocalMinutes.of(row.receivedAt()));
    written.put("d", minutes(row.dueAt()));
    written.put("e", minutes(row.settledAt()));
    written.put("t", clock.tone());
    written.put("w", clock.words());
    written.put("z", row.synthetic() ? 1 : 0);
    written.put("s", row.steps().stream().map(this::step).toList());
    written.put("p", row.pauses().stream().map(this::pause).toList());
    return written;
  }

  private List<@Nullable Object> step(TimelineStep step) {
    double share = step.shareOfBudget();
    return Arrays.asList(
        place(Texts.of(step.name())),
        place(who.apply(step)),
        LocalMinutes.of(step.startedAt()),
        minutes(step.endedAt()),
        Double.isNaN(share) ? null : Math.round(share * 100) / 100.0,
        step.workingMinutes(),
        step.budgetMinutes(),
        step.canceled() ? 1 : 0);
  }

  private List<@Nullable Object> pause(Pause pause) {
    String reason = pause.reasons().isEmpty() ? "other" : pause.reasons().getFirst();
    return Arrays.asList(
        place(BoardWords.stopReason(reason)),
        LocalMinutes.of(pause.from()),
        minutes(pause.until()));
  }

  private static @Nullable Long minutes(java.time.@Nullable Instant moment) {
    return moment == null ? null : Long.valueOf(LocalMinutes.of(moment));
  }

  private int place(String text) {
    return texts.computeIfAbsent(text, unknown -> texts.size());
  }
}
