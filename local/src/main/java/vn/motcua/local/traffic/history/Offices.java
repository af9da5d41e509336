package vn.motcua.local.traffic.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;

/** The officials of all units: as many as their load wants, in some units a little fewer. */
final class Offices {

  private record Seat(String unit, Role role) {}

  private static final Map<Role, String> PREFIXES =
      Map.of(
          Role.DESK, "tn",
          Role.SPECIALIST, "cv",
          Role.HEAD, "tp",
          Role.APPROVER, "ld",
          Role.CLERK, "vt",
          Role.TAX, "tx");
  private static final double MINUTES_A_YEAR = 248 * 480.0;

  private final Map<Seat, List<Clerk>> seats = new LinkedHashMap<>();
  private final Map<Seat, Double> load = new HashMap<>();
  private final Map<String, Double> paces = new HashMap<>();
  private final long seed;
  private final double years;

  Offices(long seed, double years) {
    this.seed = seed;
    this.years = years;
  }

  /** Minutes of somebody's own work that a step of the kind takes. */
  static double effort(StepKind kind) {
    return switch (kind) {
      case RECEIVE -> 12;
      case EXAMINE -> 55;
      case INSPECT_FIELD -> 150;
      case CONSULT, ASSESS_OBLIGATION -> 60;
      case POST -> 20;
      case DECIDE -> 9;
      case ISSUE, RETURN -> 7;
      case ASSIGN, COLLECT_FEE, ARCHIVE, REFER, VERIFY_REGISTRY -> 5;
    };
  }

  /** Foresees so many steps of a kind. */
  void expect(String unit, Role role, StepKind kind, double steps) {
    load.merge(new Seat(unit, role), steps * effort(kind), Double::sum);
  }

  /**
   * Seats the officials that the expected load wants.
   *
   * @param known officials who have accounts already; they sit first
   */
  void open(Collection<Actor> known) {
    load.forEach((seat, minutes) -> {
      Draw draw = Draw.of(seed, "seats " + seat);
      double busy = draw.chance(0.08) ? draw.between(0.86, 0.95) : draw.between(0.5, 0.8);
      int wanted = (int) Math.ceil(minutes / (MINUTES_A_YEAR * years * busy));
      List<Clerk> clerks = new ArrayList<>();
      known.stream()
          .filter(actor -> actor.unit().value().equals(seat.unit()) && actor.is(seat.role()))
          .forEach(actor -> clerks.add(clerk(seat, actor.username(), actor.name(), draw)));
      int least = seat.role() == Role.SPECIALIST ? 2 : 1;
      for (int number = 1; clerks.size() < Math.max(least, wanted); number++) {
        clerks.add(clerk(seat, username(seat, number), Names.of(draw), draw));
      }
      seats.put(seat, clerks);
    });
  }

  /** Whoever of the role is free first. */
  Clerk freest(String unit, Role role) {
    List<Clerk> clerks = seats.get(new Seat(unit, role));
    if (clerks == null) {
      throw new IllegalStateException("Nobody was foreseen as " + role + " at " + unit);
    }
    Clerk best = clerks.getFirst();
    for (Clerk clerk : clerks) {
      if (clerk.busyUntil < best.busyUntil) {
        best = clerk;
      }
    }
    return best;
  }

  /** How much slower than others a unit is. */
  double pace(String unit) {
    return paces.computeIfAbsent(
        unit,
        code -> {
          Draw draw = Draw.of(seed, "unit " + code);
          return draw.factor(0.2) * (draw.chance(0.06) ? 1.5 : 1);
        });
  }

  /** Everyone, unit by unit. */
  List<Clerk> all() {
    return seats.values().stream().flatMap(List::stream).toList();
  }

  private static Clerk clerk(Seat seat, String username, String name, Draw draw) {
    return new Clerk(username, name, seat.unit(), seat.role(), draw.factor(0.22));
  }

  private static String username(Seat seat, int number) {
    String unit = new UnitCode(seat.unit()).value();
    return PREFIXES.getOrDefault(seat.role(), "cb")
        + number
        + "."
        + unit.substring(unit.indexOf('.') + 1);
  }
}
