package vn.motcua.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL and Elasticsearch refuse to run as root: there they are given to "nobody". */
final class Unprivileged {
  private static final List<String> DROP =
      List.of("setpriv", "--reuid", Machine.NOBODY, "--regid", Machine.NOBODY, "--clear-groups");

  /** Lets the process pass folders closed to others, such as a work tree under /root. */
  private static final List<String> PASS =
      List.of("--inh-caps", "+dac_read_search", "--ambient-caps", "+dac_read_search");

  private Unprivileged() {}

  static List<String> command(List<String> command) {
    if (!Machine.isRoot()) {
      return command;
    }
    if (!Machine.has("setpriv")) {
      throw new PlatformProblem(
          "PostgreSQL and Elasticsearch do not run as root and setpriv (package util-linux) is"
              + " missing. Install it, or run as an ordinary user.");
    }
    List<String> probe = new ArrayList<>(DROP);
    probe.addAll(PASS);
    probe.add("true");
    List<String> whole = new ArrayList<>(DROP);
    if (Machine.run(probe)) {
      whole.addAll(PASS);
    }
    whole.addAll(command);
    return whole;
  }

  /** Hands a folder to the user the command will run as. */
  static void own(Path folder) {
    if (Machine.isRoot()
        && !Machine.run(
            List.of("chown", "-R", Machine.NOBODY + ":" + Machine.NOBODY, folder.toString()))) {
      throw new PlatformProblem("Cannot hand " + folder + " to user " + Machine.NOBODY + ".");
    }
  }
}
