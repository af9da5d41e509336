package vn.motcua.dossiers.paper;

/** Looks for viruses in a content. */
public interface VirusScan {

  /** None is set up: every content passes, and the status of the application says so. */
  VirusScan OFF =
      new VirusScan() {
        @Override
        public Result scan(byte[] content) {
          return Result.CLEAN;
        }

        @Override
        public String place() {
          return "off";
        }

        @Override
        public boolean answers() {
          return true;
        }
      };

  /** What the scanner says. */
  enum Result {
    CLEAN,
    INFECTED,
    /** It does not answer, or not as its protocol says. */
    UNKNOWN
  }

  /** Never throws: a scanner out of order is an answer too. */
  Result scan(byte[] content);

  /** Which scanner, for the operator: its address, or {@code off}. */
  String place();

  /** Whether it is there. */
  boolean answers();
}
