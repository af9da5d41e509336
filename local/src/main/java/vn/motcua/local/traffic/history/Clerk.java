package vn.motcua.local.traffic.history;

import vn.motcua.catalog.Role;

/** An official of the history: one case at a time, some faster than others. */
final class Clerk {
  final String username;
  final String name;
  final String unit;
  final Role role;
  final double pace;

  /** Until when the desk is full, in seconds of the unit's working time. */
  long busyUntil;

  Clerk(String username, String name, String unit, Role role, double pace) {
    this.username = username;
    this.name = name;
    this.unit = unit;
    this.role = role;
    this.pace = pace;
  }
}
