package vn.motcua.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, with a plain reason where a usual one is recognised. */
final class LogTail {
  private static final int LINES = 15;

  private LogTail() {}

  static String of(Path log) {
    List<String> lines;
    try {
      lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("\tat ") && !line.isBlank())
              .toList();
    } catch (IOException e) {
      return "It wrote no log.";
    }
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    return reason(String.join("\n", last))
        + "Its log "
        + log
        + " ends:\n  "
        + String.join("\n  ", last);
  }

  private static String reason(String text) {
    if (text.contains("No space left on device")) {
      return "The disk is full. ";
    }
    if (text.contains("Address already in use")) {
      return "Another program took its port. ";
    }
    if (text.contains("Cannot allocate memory") || text.contains("OutOfMemoryError")) {
      return "There is too little memory. ";
    }
    return "";
  }
}
