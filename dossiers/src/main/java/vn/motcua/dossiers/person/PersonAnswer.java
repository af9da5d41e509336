package vn.motcua.dossiers.person;

/** What the population service says of a personal ID. */
public sealed interface PersonAnswer {

  /** There is such a person. */
  record Found(PersonRecord person) implements PersonAnswer {}

  /** Nobody has this number. */
  record Unknown() implements PersonAnswer {}

  /** The service does not answer now: type the data. */
  record Unavailable() implements PersonAnswer {}

  /** The official has asked too often in the last hour: type the data. */
  record TooMany() implements PersonAnswer {}
}
