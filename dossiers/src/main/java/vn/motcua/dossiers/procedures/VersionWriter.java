package vn.motcua.dossiers.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.search.FoldedText;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/** Stores versions, many at a time. */
final class VersionWriter {

  /** A version and the number it gets. */
  record Numbered(int version, NewVersion content) {}

  private final NamedParameterJdbcTemplate jdbc;

  VersionWriter(DataSource source) {
    this.jdbc = new NamedParameterJdbcTemplate(source);
  }

  void insert(List<Numbered> versions) {
    jdbc.batchUpdate(
        """
        insert into casefile.procedure_version (code, version, name_vi, name_en, field, levels,
          channels, online, open_points, deadlines, fees, origin, state, effective_from,
          abolished_on, yaml, bpmn, decisions, forms, outline, hash, yaml_hash, hand_drawn,
          published_by, search_text, bytes, department)
        values (:code, :version, :nameVi, :nameEn, :field, string_to_array(:levels, ','),
          string_to_array(:channels, ','), :online, string_to_array(:open, ','),
          cast(:deadlines as jsonb), cast(:fees as jsonb), :origin, 'PUBLISHED', :from, :until,
          :yaml, :bpmn, cast(:decisions as jsonb), cast(:forms as jsonb),
          cast(:outline as jsonb), :hash, :yamlHash, :handDrawn, :by, :search, :bytes,
          :department)
        """,
        versions.stream().map(VersionWriter::row).toArray(SqlParameterSource[]::new));
    List<SqlParameterSource> steps = new ArrayList<>();
    versions.forEach(version -> steps.addAll(steps(version)));
    jdbc.batchUpdate(
        """
        insert into casefile.procedure_step (procedure_code, version, element_id, position,
          name_vi, name_en, kind, role, unit, clock, budget_hours)
        values (:code, :version, :element, :position, :nameVi, :nameEn, :kind, :role, :unit,
          :clock, :budget)
        """,
        steps.toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(Numbered numbered) {
    NewVersion version = numbered.content();
    Procedure procedure = version.procedure();
    JsonMapper json = JsonMapper.shared();
    return new MapSqlParameterSource()
        .addValue("code", procedure.code().value())
        .addValue("version", numbered.version())
        .addValue("nameVi", procedure.name().vi())
        .addValue("nameEn", procedure.name().en())
        .addValue("field", procedure.field())
        .addValue(
            "levels", procedure.levels().stream().map(Level::name).collect(Collectors.joining(",")))
        .addValue(
            "channels",
            procedure.channels().stream().map(Channel::name).collect(Collectors.joining(",")))
        .addValue("online", procedure.online().name())
        .addValue(
            "open", procedure.open().stream().map(OpenPoint::name).collect(Collectors.joining(",")))
        .addValue("deadlines", json.writeValueAsString(procedure.deadlines()))
        .addValue("fees", json.writeValueAsString(procedure.fees()))
        .addValue("origin", version.origin().name())
        .addValue("from", procedure.effective().from())
        .addValue("until", procedure.effective().until())
        .addValue("yaml", version.yaml())
        .addValue("bpmn", version.process().bpmn())
        .addValue("decisions", Files.write(version.process().decisions()))
        .addValue("forms", Files.write(version.process().forms()))
        .addValue("outline", json.writeValueAsString(version.outline()))
        .addValue("hash", version.process().hash())
        .addValue("yamlHash", version.sourceHash())
        .addValue("handDrawn", version.handDrawn())
        .addValue("by", version.by())
        .addValue("search", search(procedure))
        .addValue("bytes", version.process().size())
        .addValue("department", procedure.department());
  }

  private static List<SqlParameterSource> steps(Numbered numbered) {
    Procedure procedure = numbered.content().procedure();
    Map<String, Text> names = new HashMap<>();
    for (Step step : procedure.steps()) {
      names.put(EngineNames.stepElement(step.id()), step.name());
    }
    List<SqlParameterSource> rows = new ArrayList<>();
    for (OutlineStep step : numbered.content().outline()) {
      Text name = names.get(step.elementId());
      boolean same = name != null && name.vi().equals(step.name());
      rows.add(
          new MapSqlParameterSource()
              .addValue("code", procedure.code().value())
              .addValue("version", numbered.version())
              .addValue("element", step.elementId())
              .addValue("position", rows.size())
              .addValue("nameVi", step.name())
              .addValue("nameEn", same ? name.en() : null)
              .addValue("kind", step.kind() == null ? null : step.kind().name())
              .addValue("role", step.role().key())
              .addValue("unit", step.unit().value())
              .addValue("clock", step.clock().name())
              .addValue("budget", step.budgetHours()));
    }
    return rows;
  }

  private static String search(Procedure procedure) {
    String english = procedure.name().en();
    return FoldedText.of(
        procedure.code()
            + " "
            + procedure.name().vi()
            + " "
            + (english == null ? "" : english)
            + " "
            + procedure.field());
  }
}
