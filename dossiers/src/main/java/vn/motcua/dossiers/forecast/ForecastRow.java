package vn.motcua.dossiers.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One row of {@code readmodel.forecast}; arrays are in PostgreSQL's text form. */
record ForecastRow(
    String code,
    String procedure,
    String unit,
    String units,
    @Nullable Instant dueAt,
    @Nullable Float probability,
    @Nullable Instant finish50,
    @Nullable Instant finish90,
    @Nullable Integer budget,
    String rest,
    String loadRoles,
    String loadUnits,
    String loadShares,
    @Nullable String stepUnit,
    String reason) {

  /** How many equally likely values of the time still to go are kept. */
  static final int VALUES = 20;

  /** What is said while there is too little history. */
  static ForecastRow unknown(RunningDossier running) {
    Basis basis = new Basis(null, null, 0, 0, 0, left(running), 0, "", false);
    return row(running, null, null, null, "{}", List.of(), null, basis);
  }

  static ForecastRow of(
      RunningDossier running, Outlook outlook, Calibration calibration, Instant now) {
    Standing standing = running.standing();
    Float probability =
        Double.isNaN(outlook.raw())
            ? null
            : Float.valueOf((float) (standing.overdue() ? 1 : calibration.of(outlook.raw())));
    Standing.OpenStep step = outlook.step();
    Basis basis =
        new Basis(
            step == null ? null : step.element(),
            step == null ? null : running.since(),
            (int) outlook.typicalStep(),
            (int) outlook.typicalRest(),
            (int) outlook.running().quantile(0.5),
            left(running),
            outlook.basis(),
            standing.pausedFor(),
            true);
    return row(
        running,
        probability,
        finish(running, outlook, 0.5, now),
        finish(running, outlook, 0.9, now),
        floats(outlook.running().values(VALUES)),
        outlook.loads(),
        step == null ? null : step.unit(),
        basis);
  }

  private static ForecastRow row(
      RunningDossier running,
      @Nullable Float probability,
      @Nullable Instant finish50,
      @Nullable Instant finish90,
      String rest,
      List<Outlook.Load> loads,
      @Nullable String stepUnit,
      Basis basis) {
    return new ForecastRow(
        running.code(),
        running.procedure(),
        running.unit(),
        texts(Arrays.asList(running.units())),
        running.dueAt(),
        probability,
        finish50,
        finish90,
        left(running),
        rest,
        texts(loads.stream().map(Outlook.Load::role).toList()),
        texts(loads.stream().map(Outlook.Load::unit).toList()),
        loads.stream()
            .map(load -> Float.toString((float) load.share()))
            .collect(Collectors.joining(",", "{", "}")),
        stepUnit,
        JsonMapper.shared().writeValueAsString(basis));
  }

  private static @Nullable Integer left(RunningDossier running) {
    double left = running.standing().left();
    return Double.isNaN(left) ? null : Integer.valueOf((int) left);
  }

  private static Instant finish(
      RunningDossier running, Outlook outlook, double certainty, Instant now) {
    long minutes = Math.round(outlook.whole().quantile(certainty));
    return running.calendar().plusWorkingTime(now, Duration.ofMinutes(Math.max(minutes, 1)));
  }

  private static String floats(float[] values) {
    StringBuilder text = new StringBuilder("{");
    for (float value : values) {
      text.append(text.length() == 1 ? "" : ",").append(value);
    }
    return text.append('}').toString();
  }

  /** Unit codes and roles need no escaping: letters, digits, dots and hyphens only. */
  private static String texts(List<String> values) {
    return values.isEmpty()
        ? "{}"
        : values.stream().collect(Collectors.joining("\",\"", "{\"", "\"}"));
  }
}
