package vn.motcua.dossiers.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/** Rows of {@link TaskSql} as records. */
final class TaskMapper {

  private TaskMapper() {}

  static TaskRow row(ResultSet row, int number) throws SQLException {
    return new TaskRow(
        row.getLong("task_key"),
        new DossierCode(row.getString("dossier_code")),
        new ProcedureCode(row.getString("procedure_code")),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        row.getString("applicant_masked"),
        row.getString("element_id"),
        new Text(row.getString("step_vi"), row.getString("step_en")),
        role(row.getString("role")),
        new UnitCode(row.getString("unit")),
        time(row, "received_at"),
        maybeTime(row, "due_at"),
        ClockState.valueOf(row.getString("clock_state")),
        ClockColour.valueOf(row.getString("colour")),
        row.getString("assignee"),
        time(row, "created_at"),
        row.getString("outcome"),
        maybeTime(row, "done_at"));
  }

  static TaskDetail detail(ResultSet row, int number) throws SQLException {
    return new TaskDetail(
        row(row, number),
        row.getInt("procedure_version"),
        row.getLong("process_instance_key"),
        row.getLong("element_instance_key"),
        state(row),
        row.getString("done_by"));
  }

  private static TaskDetail.State state(ResultSet row) throws SQLException {
    if (row.getString("outcome") != null) {
      return TaskDetail.State.DONE;
    }
    return switch (row.getString("state")) {
      case "CREATED" -> TaskDetail.State.OPEN;
      case "COMPLETED" -> TaskDetail.State.DONE;
      default -> TaskDetail.State.CANCELED;
    };
  }

  private static Role role(String key) {
    return Role.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant maybeTime(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
