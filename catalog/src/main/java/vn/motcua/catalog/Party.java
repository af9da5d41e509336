package vn.motcua.catalog;

/** A unit asked for its opinion in a {@link Step.Consult}, and what it is asked about. */
public record Party(Role role, UnitRef unit, Text subject) {}
