package vn.motcua.dossiers.paper;

/** Ends the look into a file with what is wrong with it. */
final class Unfit extends Exception {

  private final PaperFault fault;

  Unfit(PaperFault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  PaperFault fault() {
    return fault;
  }
}
