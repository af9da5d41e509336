package vn.motcua.dossiers.forecast;

/** A place in the flow: of a procedure in a unit, of a procedure, of a kind of step, anywhere. */
record StepKey(String first, String second, String unit) {

  /** Before the first step has ended. */
  static final String START = "";

  private static final StepKey ANYWHERE = new StepKey("*", "*", "*");

  static StepKey in(String procedure, String element, String unit) {
    return new StepKey(procedure, element, unit);
  }

  static StepKey of(String procedure, String element) {
    return new StepKey(procedure, element, "");
  }

  static StepKey kind(String kind, String role) {
    return new StepKey(kind, role, "*");
  }

  static StepKey anywhere() {
    return ANYWHERE;
  }
}
