package vn.motcua.dossiers.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.processes.contract.EngineNames;

/** The rows of what other units are asked. */
final class ConsultationRows {

  private final JdbcClient jdbc;

  ConsultationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Consultation> of(DossierCode code) {
    return jdbc.sql(
            """
            select id, kind, unit, unit_name, question, due_at, asked_unit, asked_by, asked_by_name, asked_at,
              answer, answered_by_name, answered_at, taken_back_at
            from casefile.consultation where dossier_code = :code order by id
            """)
        .param("code", code.value())
        .query((row, number) -> consultation(row))
        .list();
  }

  /** Writes the question; the asked unit sees the dossier from now on. */
  long ask(
      DossierCode code,
      Consultation.Kind kind,
      OpinionRequest request,
      String unitName,
      Actor actor,
      Instant at) {
    jdbc.sql(
            """
            update casefile.dossier set units = array_append(units, :unit)
            where code = :code and not (:unit = any (units))
            """)
        .param("unit", request.unit().value())
        .param("code", code.value())
        .update();
    return jdbc.sql(
            """
            insert into casefile.consultation (dossier_code, kind, unit, unit_name, question, due_at,
              asked_unit, asked_by, asked_by_name, asked_at)
            values (:code, :kind, :unit, :unitName, :question, :dueAt, :askedUnit, :by, :byName, :at)
            returning id
            """)
        .param("code", code.value())
        .param("kind", kind.name())
        .param("unit", request.unit().value())
        .param("unitName", unitName)
        .param("question", request.question().strip())
        .param("dueAt", Rows.timestamp(request.dueAt()))
        .param("askedUnit", actor.unit().value())
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", Rows.timestamp(at))
        .query(Long.class)
        .single();
  }

  /** Whether another unit examines, so that the steps of the matter wait for its conclusion. */
  boolean bars(DossierCode code, @Nullable StepKind step) {
    return step != null
        && step != StepKind.RETURN
        && step != StepKind.ARCHIVE
        && jdbc.sql(
                """
                select exists (select 1 from casefile.consultation where dossier_code = :code
                  and kind = 'REFERRAL' and answered_at is null and taken_back_at is null)
                """)
            .param("code", code.value())
            .query(Boolean.class)
            .single();
  }

  /**
   * Keeps the answer with its question where the task is one that was asked beside the steps; empty
   * where it is none.
   */
  Optional<Answered> answered(Task task, String answer, Actor actor, Instant at) {
    String unit = task.unit();
    if (unit == null) {
      return Optional.empty();
    }
    if (task.elementId().equals(EngineNames.stepElement(EngineNames.KIND_OPINION))) {
      return answer(task.dossier(), Consultation.Kind.OPINION, unit, task.key(), answer, actor, at);
    } else if (task.elementId().equals(EngineNames.stepElement(EngineNames.KIND_REFERRAL))) {
      return answer(
          task.dossier(), Consultation.Kind.REFERRAL, unit, task.key(), answer, actor, at);
    }
    return Optional.empty();
  }

  /**
   * A question that has its answer now.
   *
   * @param askedBy user name of whoever waits for it
   * @param unitName the unit that answered
   */
  record Answered(long id, String askedBy, String unitName) {}

  /** The answer of the unit that was asked; the question it belongs to, if it is still open. */
  private Optional<Answered> answer(
      DossierCode code,
      Consultation.Kind kind,
      String unit,
      long task,
      String answer,
      Actor actor,
      Instant at) {
    return jdbc.sql(
            """
            update casefile.consultation
            set task_key = :task, answer = cast(:answer as jsonb), answered_by = :by,
              answered_by_name = :byName, answered_at = :at
            where dossier_code = :code and kind = :kind and unit = :unit
              and answered_at is null and taken_back_at is null
            returning id, asked_by, unit_name
            """)
        .param("task", task)
        .param("answer", answer)
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", Rows.timestamp(at))
        .param("code", code.value())
        .param("kind", kind.name())
        .param("unit", unit)
        .query((row, number) ->
            new Answered(row.getLong("id"), row.getString("asked_by"), row.getString("unit_name")))
        .optional();
  }

  void takeBack(long id, Actor actor, Instant at) {
    jdbc.sql(
            """
            update casefile.consultation set taken_back_by = :by, taken_back_at = :at where id = :id
            """)
        .param("by", actor.username())
        .param("at", Rows.timestamp(at))
        .param("id", id)
        .update();
  }

  private static Consultation consultation(ResultSet row) throws SQLException {
    return new Consultation(
        row.getLong("id"),
        Consultation.Kind.valueOf(row.getString("kind")),
        new UnitCode(row.getString("unit")),
        row.getString("unit_name"),
        row.getString("question"),
        Rows.instantOf(row, "due_at"),
        new UnitCode(row.getString("asked_unit")),
        row.getString("asked_by"),
        row.getString("asked_by_name"),
        Rows.instantOf(row, "asked_at"),
        answer(row.getString("answer")),
        row.getString("answered_by_name"),
        Rows.instant(row, "answered_at"),
        Rows.instant(row, "taken_back_at"));
  }

  private static @Nullable Map<String, String> answer(@Nullable String json) {
    if (json == null) {
      return null;
    }
    Map<String, String> answer = new TreeMap<>();
    JsonMapper.shared()
        .readTree(json)
        .properties()
        .forEach(field -> answer.put(field.getKey(), field.getValue().asString("")));
    return answer;
  }
}
