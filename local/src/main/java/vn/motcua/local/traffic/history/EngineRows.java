package vn.motcua.local.traffic.history;

import java.util.List;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.processes.contract.EngineNames;

/**
 * What the engine would have told of a dossier's life, and what officials did in it. Keys are far
 * below those the engine gives.
 */
final class EngineRows {
  private final CopyText instance =
      new CopyText(
          "readmodel.process_instance",
          "process_instance_key, dossier_code, process_id, definition_key, engine_version, state,"
              + " started_at, ended_at, position");
  private final CopyText task =
      new CopyText(
          "readmodel.task",
          "task_key, dossier_code, process_instance_key, procedure_code, definition_key,"
              + " engine_version, element_id, element_instance_key, role, unit, candidate_group,"
              + " state, created_at, completed_at, written_at, position");
  private final CopyText element =
      new CopyText(
          "readmodel.element",
          "element_instance_key, dossier_code, process_instance_key, definition_key, element_id,"
              + " kind, activated_at, completed_at, terminated_at, position");
  private final CopyText act =
      new CopyText(
          "casefile.task_act",
          "task_key, dossier_code, element_id, kind, outcome, data, unit, by, by_name, at");
  private final CopyText claim =
      new CopyText("casefile.task_claim", "task_key, dossier_code, by, by_name, at");
  private final CopyText stepTime =
      new CopyText(
          "readmodel.step_time",
          "task_key, dossier_code, procedure_code, procedure_version, element_id, kind, role, unit,"
              + " province, official, started_at, ended_at, working_minutes, budget_minutes,"
              + " canceled, synthetic");

  private final UnitCode province;
  private final WorkAxis axis;
  private final long until;

  EngineRows(HistoryPlan plan, WorkAxis axis) {
    this.province = plan.province();
    this.axis = axis;
    this.until = plan.until().getEpochSecond();
  }

  List<CopyText> tables() {
    return List.of(instance, task, element, act, claim, stepTime);
  }

  void add(Course course, boolean detailed) {
    var version = course.about.matter().version();
    instance
        .number(course.instance())
        .text(course.about.code())
        .text(EngineNames.processId(version.code()))
        .number(course.about.matter().definitionKey())
        .number(1)
        .text(!course.over() ? "ACTIVE" : course.terminated ? "TERMINATED" : "COMPLETED")
        .moment(course.received)
        .moment(course.ended)
        .number(0)
        .end();
    for (Round round : course.rounds) {
      if (detailed) {
        task(course, round);
        element(course, round);
      }
      if (round.open()) {
        claim(course, round);
      } else {
        time(course, round);
        if (detailed && !round.canceled) {
          act(course, round);
        }
      }
    }
  }

  private void task(Course course, Round round) {
    task.number(round.key)
        .text(course.about.code())
        .number(course.instance())
        .text(course.about.matter().version().code().value())
        .number(course.about.matter().definitionKey())
        .number(1)
        .text(round.step.elementId())
        .number(round.key)
        .text(round.step.role().key())
        .text(round.unit)
        .text(EngineNames.candidateGroup(round.step.role(), round.unit))
        .text(round.open() ? "CREATED" : round.canceled ? "CANCELED" : "COMPLETED")
        .moment(round.created)
        .moment(round.ended)
        .moment(round.created + 1)
        .number(0)
        .end();
  }

  private void element(Course course, Round round) {
    element
        .number(round.key)
        .text(course.about.code())
        .number(course.instance())
        .number(course.about.matter().definitionKey())
        .text(round.step.elementId())
        .text("USER_TASK")
        .moment(round.created)
        .moment(round.canceled ? 0 : round.ended)
        .moment(round.canceled ? round.ended : 0)
        .number(0)
        .end();
  }

  private void claim(Course course, Round round) {
    if (round.taken <= until) {
      claim
          .number(round.key)
          .text(course.about.code())
          .text(round.clerk.username)
          .text(round.clerk.name)
          .moment(round.taken)
          .end();
    }
  }

  private void act(Course course, Round round) {
    boolean assigned = round.step.kind() == StepKind.ASSIGN;
    Clerk specialist = course.specialist;
    act.number(round.key)
        .text(course.about.code())
        .text(round.step.elementId())
        .text(Births.kind(round.step).name())
        .text(round.outcome)
        .text(
            assigned && specialist != null
                ? "{\"" + EngineNames.SPECIALIST + "\":\"" + specialist.username + "\"}"
                : "{}")
        .text(round.unit)
        .text(round.clerk.username)
        .text(round.clerk.name)
        .moment(round.ended)
        .end();
  }

  private void time(Course course, Round round) {
    var budget = round.step.budgetHours();
    stepTime
        .number(round.key)
        .text(course.about.code())
        .text(course.about.matter().version().code().value())
        .number(course.about.matter().version().version())
        .text(round.step.elementId())
        .text(Births.kind(round.step).name())
        .text(round.step.role().key())
        .text(round.unit)
        .text(province.value())
        .text(round.canceled ? null : round.clerk.username)
        .moment(round.created)
        .moment(round.ended)
        .number(Handling.working(axis, round));
    if (budget == null) {
      stepTime.text(null);
    } else {
      stepTime.number(Math.round(budget.doubleValue() * 60));
    }
    stepTime.flag(round.canceled).flag(true).end();
  }
}
