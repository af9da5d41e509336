package vn.motcua.local.traffic.history;

import java.util.List;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.local.traffic.People;

/** Invented people; "Thử" in the middle of every name says so. */
final class Names {
  private static final List<String> FAMILIES =
      List.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
          "Dương", "Lý", "Trương", "Đinh", "Mai", "Tô", "Hà", "Lâm");
  private static final List<String> GIVEN =
      List.of(
          "An", "Bình", "Châu", "Dũng", "Đức", "Giang", "Hà", "Hạnh", "Hiền", "Hoa", "Hòa", "Hùng",
          "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Ngọc", "Nhung",
          "Phúc", "Phương", "Quang", "Sơn", "Thảo", "Thắng", "Thu", "Trang", "Tú", "Tuấn", "Vân",
          "Việt", "Xuân", "Yến");

  private Names() {}

  static String of(Draw draw) {
    String family = FAMILIES.get(draw.below(FAMILIES.size()));
    return family + " Thử " + GIVEN.get(draw.below(GIVEN.size()));
  }

  /** The n-th applicant, always the same one. */
  static Applicant applicant(int number, Draw draw) {
    Applicant person = People.person(number);
    return new Applicant(
        of(draw),
        person.personalId(),
        person.dateOfBirth(),
        person.phone(),
        person.email(),
        person.address());
  }
}
