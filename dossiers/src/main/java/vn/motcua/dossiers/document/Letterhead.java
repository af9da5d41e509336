package vn.motcua.dossiers.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Actor;

/**
 * The head of a document as Decree 30/2020/NĐ-CP lays it out: who issues it, below whom, where.
 * Forms of the receiving desk name the desk below its agency.
 */
final class Letterhead {

  private static final String COMMITTEE = "Ủy ban nhân dân ";
  private static final Set<DocumentKind> OF_DESK =
      Set.of(
          DocumentKind.FORM_01,
          DocumentKind.FORM_02,
          DocumentKind.FORM_03,
          DocumentKind.FORM_06,
          DocumentKind.FORM_07);

  private final Units units;

  Letterhead(Units units) {
    this.units = units;
  }

  Map<String, Object> of(DocumentKind kind, UnitCode code, Actor actor) {
    Unit unit = units.find(code).orElse(null);
    String agency = unit == null ? code.value() : agency(unit);
    String desk = unit == null ? "" : desk(unit);
    boolean fromDesk = OF_DESK.contains(kind) && unit != null;
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("superior", Written.upper(fromDesk ? agency : superior(code)));
    head.put("agency", Written.upper(fromDesk ? desk : agency));
    head.put("desk", desk + (unit == null ? "" : " " + within(unit)));
    head.put("place", place(code));
    head.put("official", signs(kind, actor) ? actor.name() : "");
    head.put("position", position(kind, actor));
    return head;
  }

  private static boolean signs(DocumentKind kind, Actor actor) {
    return actor.roles().stream().anyMatch(kind.signers()::contains);
  }

  private static String position(DocumentKind kind, Actor actor) {
    if (kind == DocumentKind.FORM_01) {
      return "NGƯỜI TIẾP NHẬN HỒ SƠ";
    }
    boolean leads = actor.is(Role.APPROVER) || actor.is(Role.HEAD);
    if (kind == DocumentKind.FORM_02 && !leads) {
      return "NGƯỜI HƯỚNG DẪN";
    }
    if (OF_DESK.contains(kind) && !leads) {
      return "NGƯỜI LẬP PHIẾU";
    }
    return "THỦ TRƯỞNG CƠ QUAN";
  }

  private static String agency(Unit unit) {
    return unit.type() == UnitType.COMMUNE || unit.type() == UnitType.PROVINCE
        ? COMMITTEE + lowered(unit.name())
        : unit.name();
  }

  private static String desk(Unit unit) {
    return unit.type() == UnitType.COMMUNE || unit.type() == UnitType.PROVINCE
        ? "Trung tâm Phục vụ hành chính công"
        : "Bộ phận Tiếp nhận và Trả kết quả";
  }

  private static String within(Unit unit) {
    return unit.type() == UnitType.COMMUNE || unit.type() == UnitType.PROVINCE
        ? lowered(unit.name())
        : unit.name();
  }

  private String superior(UnitCode code) {
    return units
        .province(code)
        .filter(province -> !province.code().equals(code))
        .map(Letterhead::agency)
        .orElse("");
  }

  /** Communes date their documents from themselves, all others from the province. */
  private String place(UnitCode code) {
    Optional<Unit> unit = units.find(code);
    return unit.filter(one -> one.type() == UnitType.COMMUNE)
        .or(() -> units.province(code))
        .map(one -> proper(one.name()))
        .orElse("");
  }

  /** {@code phường Hải Châu}: the word for what a unit is begins with a small letter inside. */
  private static String lowered(String name) {
    return name.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + name.substring(1);
  }

  private static String proper(String name) {
    for (String kind : new String[] {"Thành phố ", "Tỉnh ", "Phường ", "Xã ", "Đặc khu "}) {
      if (name.startsWith(kind)) {
        return name.substring(kind.length());
      }
    }
    return name;
  }
}
