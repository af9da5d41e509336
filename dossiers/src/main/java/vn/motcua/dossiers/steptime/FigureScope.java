package vn.motcua.dossiers.steptime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardFilter;

/**
 * Under which units figures are looked up: a province stands for everything in it, so that whoever
 * asks for all of it reads one row instead of a hundred.
 */
public final class FigureScope {

  private FigureScope() {}

  /** The units whose figures added up answer the filter; a province only by its own row. */
  public static String[] totals(BoardFilter filter, Actor actor, Access access, Units units) {
    Collection<UnitCode> asked =
        filter.units().isEmpty() ? access.visibleUnits(actor) : filter.units();
    List<String> provinces = provinces(asked, units);
    Set<String> scope = new TreeSet<>(provinces);
    for (String code : codes(asked, filter, units)) {
      String province =
          units.province(new UnitCode(code)).map(unit -> unit.code().value()).orElse("");
      if (!provinces.contains(province)) {
        scope.add(code);
      }
    }
    return scope.toArray(String[]::new);
  }

  /** The single units the filter means, without provinces. */
  public static String[] single(BoardFilter filter, Actor actor, Access access, Units units) {
    Collection<UnitCode> asked =
        filter.units().isEmpty() ? access.visibleUnits(actor) : filter.units();
    Set<String> scope = codes(asked, filter, units);
    provinces(asked, units).forEach(scope::remove);
    return scope.toArray(String[]::new);
  }

  private static Set<String> codes(Collection<UnitCode> asked, BoardFilter filter, Units units) {
    Set<String> codes = new TreeSet<>();
    if (filter.units().isEmpty()) {
      asked.forEach(unit -> codes.add(unit.value()));
    } else {
      codes.addAll(List.of(BoardConditions.expanded(filter, units)));
    }
    return codes;
  }

  private static List<String> provinces(Collection<UnitCode> asked, Units units) {
    List<String> provinces = new ArrayList<>();
    for (UnitCode code : asked) {
      units
          .find(code)
          .filter(unit -> unit.type() == UnitType.PROVINCE)
          .map(Unit::code)
          .ifPresent(province -> provinces.add(province.value()));
    }
    return provinces;
  }
}
