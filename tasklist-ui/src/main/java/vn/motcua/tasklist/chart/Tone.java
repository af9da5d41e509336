package vn.motcua.tasklist.chart;

import vn.motcua.dossiers.clock.ClockColour;

/** The colours of a chart; each has its meaning on every screen. */
public enum Tone {
  /** A figure without judgement. */
  BLUE,
  /** On time. */
  GREEN,
  /** At risk. */
  AMBER,
  /** Overdue. */
  RED,
  /** Paused. */
  VIOLET,
  /** For comparison. */
  GREY;

  /** The tone of a legal clock. */
  public static Tone of(ClockColour colour) {
    return switch (colour) {
      case EARLY, ON_TIME -> GREEN;
      case AT_RISK -> AMBER;
      case OVERDUE -> RED;
      case PAUSED -> VIOLET;
      case NONE -> GREY;
    };
  }
}
