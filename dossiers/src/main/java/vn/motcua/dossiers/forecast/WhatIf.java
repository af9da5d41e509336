package vn.motcua.dossiers.forecast;

import java.util.List;
import vn.motcua.catalog.Text;

/** The answer to "what if they worked there". */
public sealed interface WhatIf {

  /**
   * What is expected after the move.
   *
   * @param changes the unit that gets officials first, then the one that gives them
   * @param assumption what the answer rests on, in words
   */
  record Answer(Move move, List<UnitChange> changes, Text assumption) implements WhatIf {

    public Answer {
      changes = List.copyOf(changes);
    }

    /** Expected breaches of the units concerned before. */
    public double before() {
      return changes.stream().mapToDouble(UnitChange::breachesBefore).sum();
    }

    /** Expected breaches of the units concerned after. */
    public double after() {
      return changes.stream().mapToDouble(UnitChange::breachesAfter).sum();
    }
  }

  /**
   * Nothing can be said.
   *
   * @param reason why, in words
   */
  record Refused(Text reason) implements WhatIf {}
}
