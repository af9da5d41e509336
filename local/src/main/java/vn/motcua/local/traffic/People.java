package vn.motcua.local.traffic;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.dossiers.intake.Applicant;

/** Visibly synthetic people: no province has the code 999, no phone number begins with 0999 0. */
public final class People {
  private static final List<String> NAMES =
      List.of(
          "Nguyễn Thị Thử Nghiệm",
          "H'Thử Nghiệm Êban",
          "Trần Văn Mẫu Thử",
          "Y Thử Niê Kđăm",
          "Đặng Thị Giả Định",
          "Lê Hoàng Ví Dụ");

  private People() {}

  /** The n-th person, always the same one. */
  public static Applicant person(int number) {
    return new Applicant(
        NAMES.get(Math.floorMod(number, NAMES.size())),
        personalId(number),
        LocalDate.of(1980, 1, 1).plusDays(number % 300),
        "09990%05d".formatted(number % 100_000),
        "nguoi.thu.%d@thu-nghiem.example.com".formatted(number),
        "%d Đường Thử Nghiệm, Đà Nẵng".formatted(number % 1000));
  }

  /** Province 999, a man born in 1980. */
  static String personalId(int number) {
    return "999080%06d".formatted(number % 400_000);
  }

  /** Names the synthetic people bear. */
  public static List<String> names() {
    return NAMES;
  }
}
