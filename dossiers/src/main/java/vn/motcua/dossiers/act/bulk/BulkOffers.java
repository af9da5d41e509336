package vn.motcua.dossiers.act.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.HandingOver;
import vn.motcua.dossiers.act.bulk.BulkQuestion.Answer;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;

/**
 * What can be done to tasks together. Steps whose form wants something of each dossier's own, such
 * as a sum or a day, are not among it. Results are handed over together where the applicants get
 * them electronically: at the counter each has a receiver, whose ID is looked at, by post a number.
 */
public final class BulkOffers {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Map<StepKind, String> FORWARD =
      new EnumMap<>(
          Map.of(
              StepKind.RECEIVE, EngineNames.ACCEPT,
              StepKind.ASSIGN, EngineNames.ASSIGNED,
              StepKind.EXAMINE, EngineNames.PASS,
              StepKind.DECIDE, EngineNames.APPROVE,
              StepKind.ISSUE, EngineNames.ISSUED,
              StepKind.RETURN, EngineNames.RETURNED,
              StepKind.ARCHIVE, EngineNames.ARCHIVED,
              StepKind.REFER, EngineNames.RECEIVED));

  private static final String TOGETHER =
      """
      (q.kind <> 'RETURN' or exists (select 1 from casefile.dossier d
        where d.code = q.dossier_code and d.return_way = 'ELECTRONIC'))
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final ProcedureStore procedures;
  private final Officials officials;
  private final Units units;

  public BulkOffers(
      JdbcClient jdbc, Access access, ProcedureStore procedures, Officials officials, Units units) {
    this.jdbc = jdbc;
    this.access = access;
    this.procedures = procedures;
    this.officials = officials;
    this.units = units;
  }

  /** How the tasks can go forward, what most of them share first. */
  public List<BulkChoice> choices(Collection<Long> tasks, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc
                .sql(
                    """
                    select q.kind, count(*)::int tasks from readmodel.queue q
                    where q.task_key = any (:keys) and q.kind is not null and %s
                    group by q.kind order by count(*) desc, q.kind
                    """
                        .formatted(TOGETHER))
                .param("keys", keys(tasks))
                .query((row, number) ->
                    choice(StepKind.valueOf(row.getString("kind")), row.getInt("tasks")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  /** What has to be asked once before the choice is made for these tasks. */
  public List<BulkQuestion> questions(Collection<Long> tasks, BulkChoice choice, Actor actor) {
    Map<String, BulkQuestion> questions = new LinkedHashMap<>();
    for (Step step : access.as(actor, () -> steps(tasks, choice.kind()))) {
      for (BulkQuestion question : questions(step)) {
        if (!choice.given().containsKey(question.key())) {
          questions.merge(question.key(), question, BulkOffers::stricter);
        }
      }
    }
    return List.copyOf(questions.values());
  }

  /** Those of the tasks the choice is for, in their order. */
  public List<Long> of(List<Long> tasks, BulkChoice choice, Actor actor) {
    List<Long> fit =
        access.as(
            actor,
            () ->
                jdbc.sql(
                        """
                        select q.task_key from readmodel.queue q
                        where q.task_key = any (:keys) and q.kind = :kind and %s
                        """
                            .formatted(TOGETHER))
                    .param("keys", keys(tasks))
                    .param("kind", choice.kind().name())
                    .query(Long.class)
                    .list());
    return tasks.stream().filter(Set.copyOf(fit)::contains).toList();
  }

  /** The colleagues who may do every one of the tasks, by name. */
  public List<Actor> colleagues(Collection<Long> tasks, Actor actor) {
    List<Duty> duties =
        access.as(
            actor,
            () ->
                jdbc.sql(
                        """
                        select distinct role, unit from readmodel.queue
                        where task_key = any (:keys)
                        """)
                    .param("keys", keys(tasks))
                    .query(Duty.class)
                    .list());
    List<Actor> found = new ArrayList<>();
    for (int at = 0; at < duties.size(); at++) {
      List<Actor> fit = who(duties.get(at));
      if (at == 0) {
        found.addAll(fit);
      } else {
        List<String> names = fit.stream().map(Actor::username).toList();
        found.removeIf(one -> !names.contains(one.username()));
      }
    }
    return List.copyOf(found);
  }

  /** The dossiers of the tasks; without those the official may not see. */
  public Map<Long, DossierCode> dossiers(Collection<Long> tasks, Actor actor) {
    Map<Long, DossierCode> codes = new LinkedHashMap<>();
    access.as(
        actor,
        () ->
            jdbc.sql(
                    """
                    select task_key, dossier_code from readmodel.task
                    where task_key = any (:keys) and dossier_code is not null
                    """)
                .param("keys", keys(tasks))
                .query(row -> {
                  codes.put(
                      row.getLong("task_key"), new DossierCode(row.getString("dossier_code")));
                }));
    return codes;
  }

  private List<Actor> who(Duty duty) {
    Role role = Role.valueOf(duty.role().toUpperCase(Locale.ROOT).replace('-', '_'));
    return officials.withRole(today(duty.unit()), role);
  }

  /** The unit that does this unit's work today. */
  private UnitCode today(String unit) {
    UnitCode code = new UnitCode(unit);
    return units.current(code).map(Unit::code).orElse(code);
  }

  private List<Step> steps(Collection<Long> tasks, StepKind kind) {
    return jdbc.sql(
            """
            select distinct d.procedure_code as procedure, d.procedure_version as version,
              q.element_id as element, q.unit
            from readmodel.queue q join casefile.dossier d on d.code = q.dossier_code
            where q.task_key = any (:keys) and q.kind = :kind
            """)
        .param("keys", keys(tasks))
        .param("kind", kind.name())
        .query(Step.class)
        .list();
  }

  private List<BulkQuestion> questions(Step step) {
    return procedures.version(new ProcedureCode(step.procedure()), step.version()).stream()
        .flatMap(version ->
            version.outline().stream()
                .filter(line -> line.elementId().equals(step.element()))
                .flatMap(line ->
                    version.process().forms().stream()
                        .filter(form -> form.id().equals(line.formId()))))
        .map(Resource::xml)
        .flatMap(schema -> fields(schema, step).stream())
        .toList();
  }

  private List<BulkQuestion> fields(String schema, Step step) {
    List<BulkQuestion> asked = new ArrayList<>();
    for (JsonNode field : JSON.readTree(schema).path("components")) {
      String key = field.path("key").asString("");
      boolean required = field.path("validate").path("required").asBoolean(false);
      boolean text = field.path("type").asString("").equals("textarea");
      if (key.isEmpty() || !required && !text) {
        continue;
      }
      String label = field.path("label").asString(key);
      Map<String, String> choices = new LinkedHashMap<>();
      if (key.equals(EngineNames.SPECIALIST)) {
        officials
            .withRole(today(step.unit()), Role.SPECIALIST)
            .forEach(one -> choices.put(one.username(), one.name()));
      }
      field
          .path("values")
          .forEach(value ->
              choices.put(value.path("value").asString(""), value.path("label").asString("")));
      Answer answer = !choices.isEmpty() ? Answer.CHOICE : text ? Answer.TEXT : Answer.LINE;
      asked.add(new BulkQuestion(key, label, answer, choices, required));
    }
    return asked;
  }

  private static BulkQuestion stricter(BulkQuestion one, BulkQuestion other) {
    return one.required() ? one : other;
  }

  private static Optional<BulkChoice> choice(StepKind kind, int tasks) {
    return Optional.ofNullable(FORWARD.get(kind))
        .map(outcome -> new BulkChoice(kind, outcome, tasks, given(kind)));
  }

  private static Map<String, String> given(StepKind kind) {
    return kind == StepKind.RETURN ? HandingOver.electronically() : Map.of();
  }

  private static Long[] keys(Collection<Long> tasks) {
    return tasks.toArray(Long[]::new);
  }

  private record Step(String procedure, int version, String element, String unit) {}

  private record Duty(String role, String unit) {}
}
