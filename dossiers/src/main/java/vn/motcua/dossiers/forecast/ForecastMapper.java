package vn.motcua.dossiers.forecast;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/** Makes records of rows. */
final class ForecastMapper {

  private ForecastMapper() {}

  /** A forecast; a dossier that has become overdue since says so. */
  static Forecast forecast(ResultSet row, Instant now) throws SQLException {
    ClockState state = ClockState.valueOf(row.getString("clock_state"));
    ClockColour colour = ClockColour.valueOf(row.getString("colour"));
    Instant due = Rows.instant(row, "due_at");
    Basis basis = JsonMapper.shared().readValue(row.getString("reason"), Basis.class);
    Integer left = basis.left();
    boolean overdue =
        due != null && (state == ClockState.STOPPED ? left != null && left < 0 : now.isAfter(due));
    Double probability = overdue ? Double.valueOf(1) : probability(row);
    return new Forecast(
        new DossierCode(row.getString("code")),
        new ProcedureCode(row.getString("procedure_code")),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        row.getString("applicant_masked"),
        new UnitCode(row.getString("competent_unit")),
        Rows.instantOf(row, "received_at"),
        due,
        state,
        colour,
        probability,
        Likelihood.of(probability, overdue),
        Rows.instant(row, "finish_50"),
        Rows.instant(row, "finish_90"),
        ForecastWords.reason(basis, step(row, basis)),
        row.getBoolean("synthetic"),
        Rows.instantOf(row, "computed_at"));
  }

  static @Nullable Double probability(ResultSet row) throws SQLException {
    Number kept = (Number) row.getObject("probability");
    return kept == null ? null : Double.valueOf(kept.doubleValue());
  }

  /** Empty for a role the catalogue does not know. */
  static Optional<Staff> staff(ResultSet row) throws SQLException {
    String key = row.getString("role");
    for (Role role : Role.values()) {
      if (role.key().equals(key)) {
        UnitCode unit = new UnitCode(row.getString("unit"));
        return Optional.of(new Staff(unit, role, row.getInt("officials")));
      }
    }
    return Optional.empty();
  }

  static Calibration calibration(ResultSet row) throws SQLException {
    float[] curve = floats(row.getArray("calibration"));
    int points = curve.length / 2;
    double[] raw = new double[points];
    double[] calibrated = new double[points];
    for (int point = 0; point < points; point++) {
      raw[point] = curve[point];
      calibrated[point] = curve[points + point];
    }
    return points == 0 ? Calibration.NONE : new Calibration(raw, calibrated);
  }

  static ForecastQuality quality(ResultSet row) throws SQLException {
    Figures figures = JsonMapper.shared().readValue(row.getString("figures"), Figures.class);
    return new ForecastQuality(
        Rows.instantOf(row, "trained_at"),
        figures.trainedFrom(),
        figures.trainedUntil(),
        figures.evaluatedFrom(),
        figures.evaluatedUntil(),
        figures.learntDossiers(),
        figures.heldBackDossiers(),
        figures.heldBackSnapshots(),
        figures.baseRate(),
        figures.brier(),
        figures.brierBaseRate(),
        figures.brierElapsedShare(),
        figures.coverage50(),
        figures.coverage90(),
        figures.syntheticShare(),
        figures.reliability(),
        ForecastWords.verdict(figures));
  }

  /** A dossier that a move would touch; null if it has no work for that role in either unit. */
  static Capacity.@Nullable Touched touched(ResultSet row, Move move) throws SQLException {
    String[] roles = (String[]) row.getArray("load_roles").getArray();
    String[] units = (String[]) row.getArray("load_units").getArray();
    float[] shares = floats(row.getArray("load_shares"));
    UnitCode from = move.from();
    double shareTo = 0;
    double shareFrom = 0;
    for (int number = 0; number < roles.length; number++) {
      if (roles[number].equals(move.role().key())) {
        if (units[number].equals(move.to().value())) {
          shareTo += shares[number];
        } else if (from != null && units[number].equals(from.value())) {
          shareFrom += shares[number];
        }
      }
    }
    return shareTo + shareFrom <= 0.001
        ? null
        : new Capacity.Touched(
            row.getDouble("probability"),
            row.getInt("budget_minutes"),
            floats(row.getArray("rest_minutes")),
            Math.min(shareTo, 1),
            Math.min(shareFrom, 1));
  }

  private static @Nullable Text step(ResultSet row, Basis basis) throws SQLException {
    String element = basis.element();
    if (element == null) {
      return null;
    }
    String name = row.getString("step_vi");
    return name == null ? Text.vi(element) : new Text(name, row.getString("step_en"));
  }

  private static float[] floats(Array array) throws SQLException {
    Float[] boxed = (Float[]) array.getArray();
    float[] values = new float[boxed.length];
    for (int number = 0; number < values.length; number++) {
      values[number] = boxed[number];
    }
    return values;
  }
}
