package vn.motcua.local.traffic.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Lines of PostgreSQL's COPY text format for one table. */
final class CopyText {
  private final String table;
  private final String columns;
  private StringBuilder lines = new StringBuilder(1 << 16);
  private boolean begun;

  CopyText(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  String table() {
    return table;
  }

  String command() {
    return "copy " + table + " (" + columns + ") from stdin";
  }

  CopyText text(@Nullable String value) {
    next();
    if (value == null) {
      lines.append("\\N");
    } else if (plain(value)) {
      lines.append(value);
    } else {
      lines.append(
          value
              .replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r"));
    }
    return this;
  }

  CopyText number(long value) {
    next();
    lines.append(value);
    return this;
  }

  CopyText flag(boolean value) {
    next();
    lines.append(value ? 't' : 'f');
    return this;
  }

  /**
   * @param epochSecond 0 = null
   */
  CopyText moment(long epochSecond) {
    next();
    if (epochSecond == 0) {
      lines.append("\\N");
    } else {
      ZonedDateTime utc = Instant.ofEpochSecond(epochSecond).atZone(ZoneOffset.UTC);
      lines.append(utc.getYear()).append('-');
      two(utc.getMonthValue(), '-');
      two(utc.getDayOfMonth(), ' ');
      two(utc.getHour(), ':');
      two(utc.getMinute(), ':');
      two(utc.getSecond(), '+');
      lines.append("00");
    }
    return this;
  }

  CopyText moment(@Nullable Instant at) {
    return moment(at == null ? 0 : at.getEpochSecond());
  }

  void end() {
    lines.append('\n');
    begun = false;
  }

  /** What was gathered, and a fresh start. */
  byte[] take() {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    lines = new StringBuilder(lines.capacity());
    return bytes;
  }

  private static boolean plain(String value) {
    for (int index = 0; index < value.length(); index++) {
      char sign = value.charAt(index);
      if (sign == '\\' || sign < ' ') {
        return false;
      }
    }
    return true;
  }

  private void next() {
    if (begun) {
      lines.append('\t');
    }
    begun = true;
  }

  private void two(int value, char after) {
    lines.append((char) ('0' + value / 10)).append((char) ('0' + value % 10)).append(after);
  }
}
