package vn.motcua.local.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can go differently along a route. */
final class Options {

  /**
   * One thing that can go differently.
   *
   * @param name the same for the same thing on every route
   */
  record Option(String name, UnaryOperator<Scenario> change) {

    Scenario applied(Scenario scenario) {
      return change.apply(scenario).named(name);
    }
  }

  private static final String ANY_ERROR = "ANY_ERROR";

  private final FlowModel model;
  private final List<Option> found = new ArrayList<>();

  private Options(FlowModel model) {
    this.model = model;
  }

  /** In the order in which the route meets them. */
  static List<Option> along(FlowModel model, Route route) {
    Options options = new Options(model);
    route.entered().forEach(id -> options.at(model.node(id)));
    options.messages();
    return options.found;
  }

  private void at(FlowNode node) {
    switch (node.kind()) {
      case USER -> {
        for (String outcome : outcomes(node)) {
          add(node, outcome, scenario -> scenario.withOutcome(node.id(), outcome));
        }
        boundaries(node);
      }
      case CATCH -> boundaries(node);
      case EVENT_BASED ->
          model
              .outgoing(node)
              .forEach(
                  way -> add(node, way.target(), plan -> plan.withEvent(node.id(), way.target())));
      case JOB -> errors(node);
      default -> {}
    }
  }

  /** The forward outcome is the usual way and no option. */
  private static List<String> outcomes(FlowNode node) {
    List<String> outcomes = node.outcomes();
    return outcomes.size() < 2 ? List.of() : outcomes.subList(1, outcomes.size());
  }

  private void boundaries(FlowNode activity) {
    for (FlowNode event : model.boundariesOf(activity)) {
      if (event.trigger() == Trigger.MESSAGE || event.trigger() == Trigger.TIMER) {
        add(activity, event.id(), plan -> plan.withEvent(activity.id(), event.id()));
      }
    }
  }

  /** Errors that this job's boundary, or one further out, catches. */
  private void errors(FlowNode job) {
    for (FlowNode node : model.nodes().values()) {
      boolean catches =
          node.kind() == NodeKind.BOUNDARY
              && node.trigger() == Trigger.ERROR
              && (job.id().equals(node.attachedTo()) || job.scope().equals(node.attachedTo()));
      if (catches) {
        String code = node.reference().isEmpty() ? ANY_ERROR : node.reference();
        add(job, code, plan -> plan.withError(job.id(), code));
      }
    }
  }

  /** What interrupts goes alone; what runs beside the process all goes on one way. */
  private void messages() {
    List<String> beside = new ArrayList<>();
    for (FlowNode event : model.eventSubProcesses(model.processId())) {
      FlowNode start = model.start(event.id());
      if (start.trigger() == Trigger.MESSAGE && start.interrupting()) {
        String message = start.reference();
        found.add(new Option(message, plan -> plan.withMessage(message)));
      } else if (start.trigger() == Trigger.MESSAGE) {
        beside.add(start.reference());
      }
    }
    if (!beside.isEmpty()) {
      found.add(
          new Option(
              String.join(", ", beside),
              plan -> {
                Scenario all = plan;
                for (String message : beside) {
                  all = all.withMessage(message);
                }
                return all;
              }));
    }
  }

  private void add(FlowNode node, String what, UnaryOperator<Scenario> change) {
    found.add(new Option(node.id() + " " + what, change));
  }
}
