package vn.motcua.dossiers.act.bulk;

import vn.motcua.catalog.StepKind;

/**
 * What some of the chosen tasks can end with together.
 *
 * @param kind the kind of their step
 * @param outcome the outcome that brings them forward
 * @param tasks for how many of them
 */
public record BulkChoice(StepKind kind, String outcome, int tasks) {}
