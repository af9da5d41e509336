package vn.motcua.dossiers.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.Pause;

/** Reads ended dossiers with their steps: of very many an even sample. */
final class HistoryReader {

  /** More is not needed: the model keeps a sample of every place. */
  private static final int ENOUGH = 80_000;

  private static final int BATCH = 4000;
  private static final Duration BACK = Duration.ofDays(400);

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Map<String, String> words = new HashMap<>();

  HistoryReader(JdbcClient jdbc, Calendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  /** In an open transaction of the system's. */
  List<PastDossier> read(Instant now) {
    Instant since = now.minus(BACK);
    long count =
        jdbc.sql(ForecastSql.COUNT_ENDED)
            .param("since", Rows.timestamp(since))
            .query(Long.class)
            .single();
    List<Ended> ended =
        jdbc.sql(ForecastSql.ENDED)
            .param("since", Rows.timestamp(since))
            .param("every", count / ENOUGH + 1)
            .query((row, number) -> ended(row))
            .list();
    List<PastDossier> history = new ArrayList<>(ended.size());
    for (int from = 0; from < ended.size(); from += BATCH) {
      history.addAll(past(ended.subList(from, Math.min(from + BATCH, ended.size()))));
    }
    return history;
  }

  private List<PastDossier> past(List<Ended> ended) {
    String[] codes = ended.stream().map(Ended::code).toArray(String[]::new);
    ClockFacts facts = ClockFacts.read(jdbc, codes);
    Map<String, ClockAxis> axes = new HashMap<>();
    ended.forEach(one -> axes.put(one.code, axis(one, facts)));
    Map<String, List<PastStep>> steps = new HashMap<>();
    jdbc.sql(ForecastSql.PAST_STEPS)
        .param("codes", codes)
        .query(row -> {
          String code = row.getString("dossier_code");
          steps
              .computeIfAbsent(code, missing -> new ArrayList<>(8))
              .add(step(row, Objects.requireNonNull(axes.get(code))));
        });
    return ended.stream()
        .map(one ->
            past(
                one,
                Objects.requireNonNull(axes.get(one.code)),
                facts,
                steps.getOrDefault(one.code, List.of())))
        .toList();
  }

  private ClockAxis axis(Ended ended, ClockFacts facts) {
    WorkingCalendar calendar = calendars.of(new UnitCode(ended.unit));
    return new ClockAxis(calendar, ended.accepted, facts.pauses(ended.code, calendar));
  }

  private static PastDossier past(
      Ended ended, ClockAxis axis, ClockFacts facts, List<PastStep> steps) {
    Instant due = due(ended, axis, facts);
    List<Instant> seen = axis.snapshots(ended.settled);
    return new PastDossier(
        ended.procedure,
        ended.unit,
        ended.accepted.atZone(WorkingCalendar.ZONE).toLocalDate(),
        ended.settled.atZone(WorkingCalendar.ZONE).toLocalDate(),
        axis.running(ended.settled),
        axis.whole(ended.settled),
        due == null ? Double.NaN : axis.running(due),
        List.copyOf(steps),
        axis.pauses().stream().map(pause -> pause(pause, axis, ended.settled)).toList(),
        seen.stream().mapToDouble(axis::running).toArray(),
        seen.stream().mapToDouble(axis::whole).toArray(),
        ended.synthetic);
  }

  /** What was promised at first: a new appointment is already a breach of it. */
  private static @Nullable Instant due(Ended ended, ClockAxis axis, ClockFacts facts) {
    if (ended.due == null || ended.rule == null || !facts.extended(ended.code)) {
      return ended.due;
    }
    DeadlineRule rule = JsonMapper.shared().readValue(ended.rule, DeadlineRule.class);
    ClockPolicy policy =
        ended.policy == null
            ? ClockPolicy.USUAL
            : JsonMapper.shared().readValue(ended.policy, ClockPolicy.class);
    return facts.dueWithoutExtension(ended.code, rule, axis.calendar(), policy);
  }

  private static PastDossier.PastPause pause(Pause pause, ClockAxis axis, Instant settled) {
    Instant until = pause.until();
    return new PastDossier.PastPause(
        pause.reasons().isEmpty() ? "" : pause.reasons().getFirst(),
        axis.minutes(pause.from(), until == null ? settled : until));
  }

  private PastStep step(ResultSet row, ClockAxis axis) throws SQLException {
    Instant ended = Rows.instantOf(row, "ended_at");
    return new PastStep(
        word(row, "element_id"),
        word(row, "kind"),
        word(row, "role"),
        word(row, "unit"),
        axis.running(Rows.instantOf(row, "started_at")),
        axis.running(ended),
        axis.whole(ended));
  }

  /** The same few words come a hundred thousand times; each is kept once. */
  private String word(ResultSet row, String column) throws SQLException {
    String word = row.getString(column);
    return word == null ? "" : words.computeIfAbsent(word, same -> same);
  }

  private Ended ended(ResultSet row) throws SQLException {
    return new Ended(
        row.getString("code"),
        word(row, "procedure_code"),
        word(row, "competent_unit"),
        Rows.instantOf(row, "accepted_at"),
        Rows.instantOf(row, "settled_at"),
        Rows.instant(row, "due_at"),
        row.getString("deadline"),
        row.getString("clock_policy"),
        row.getBoolean("synthetic"));
  }

  private record Ended(
      String code,
      String procedure,
      String unit,
      Instant accepted,
      Instant settled,
      @Nullable Instant due,
      @Nullable String rule,
      @Nullable String policy,
      boolean synthetic) {}
}
