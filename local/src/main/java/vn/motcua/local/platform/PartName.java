package vn.motcua.local.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The processes Motcua consists of on one machine, in the order in which they start. */
public enum PartName {
  POSTGRESQL,
  ELASTICSEARCH,
  ZEEBE,
  STAND_INS,
  WORKERS,
  TASKLIST;

  /** As shown to people and kept in the state file, for example {@code stand-ins}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<PartName> of(String key) {
    return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
  }
}
