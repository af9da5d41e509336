package vn.motcua.dossiers.task;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockColour;

/**
 * What an official wants to see of the queue; null means "all".
 *
 * @param tab the tab
 * @param role only tasks of this role
 * @param unit only tasks of this unit
 * @param procedure only tasks of this procedure
 * @param text words of the dossier, with or without marks, or its code
 * @param colour only dossiers of this colour
 * @param field only procedures of this field, by its key
 * @param step only tasks of this BPMN element, {@code step-<id>}
 * @param holder only what this official holds, by user name: on the unit's tab, what a colleague
 *     took
 */
public record TaskFilter(
    TaskTab tab,
    @Nullable Role role,
    @Nullable UnitCode unit,
    @Nullable ProcedureCode procedure,
    @Nullable String text,
    @Nullable ClockColour colour,
    @Nullable String field,
    @Nullable String step,
    @Nullable String holder) {

  /** Everything of one tab. */
  public static TaskFilter of(TaskTab tab) {
    return new TaskFilter(tab, null, null, null, null, null, null, null, null);
  }

  /** The same filter on another tab. */
  public TaskFilter withTab(TaskTab value) {
    return new TaskFilter(value, role, unit, procedure, text, colour, field, step, holder);
  }

  /** The same filter for another role. */
  public TaskFilter withRole(@Nullable Role value) {
    return new TaskFilter(tab, value, unit, procedure, text, colour, field, step, holder);
  }

  /** The same filter for another unit. */
  public TaskFilter withUnit(@Nullable UnitCode value) {
    return new TaskFilter(tab, role, value, procedure, text, colour, field, step, holder);
  }

  /** The same filter for another procedure. */
  public TaskFilter withProcedure(@Nullable ProcedureCode value) {
    return new TaskFilter(tab, role, unit, value, text, colour, field, step, holder);
  }

  /** The same filter with other words. */
  public TaskFilter withText(@Nullable String value) {
    return new TaskFilter(tab, role, unit, procedure, value, colour, field, step, holder);
  }

  /** The same filter for another colour. */
  public TaskFilter withColour(@Nullable ClockColour value) {
    return new TaskFilter(tab, role, unit, procedure, text, value, field, step, holder);
  }

  /** The same filter for another field. */
  public TaskFilter withField(@Nullable String value) {
    return new TaskFilter(tab, role, unit, procedure, text, colour, value, step, holder);
  }

  /** The same filter for another step. */
  public TaskFilter withStep(@Nullable String value) {
    return new TaskFilter(tab, role, unit, procedure, text, colour, field, value, holder);
  }

  /** The same filter for another holder. */
  public TaskFilter withHolder(@Nullable String value) {
    return new TaskFilter(tab, role, unit, procedure, text, colour, field, step, value);
  }
}
