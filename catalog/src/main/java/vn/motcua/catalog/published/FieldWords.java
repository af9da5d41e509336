package vn.motcua.catalog.published;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which field the name of a procedure speaks of. In order: the first rule that fits holds. */
final class FieldWords {

  /** A field and the rule that found it. */
  record Found(String field, String rule) {}

  private record Rule(String field, Pattern words) {

    static Rule of(String field, String words) {
      return new Rule(field, Pattern.compile("\\b(?:" + words + ")\\b"));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of("adoption", "nuoi con nuoi"),
          Rule.of(
              "civil-status",
              "khai sinh|khai tu|ket hon|ho tich|giam ho|nhan cha, me, con|tinh trang hon nhan"),
          Rule.of("certification", "chung thuc"),
          Rule.of("residence", "thuong tru|tam tru|cu tru|luu tru"),
          Rule.of("identity-cards", "can cuoc"),
          Rule.of("driving-licences", "giay phep lai xe"),
          Rule.of("vehicle-registration", "dang ky xe|bien so xe"),
          Rule.of("security-interests", "bien phap bao dam|the chap"),
          Rule.of("construction", "giay phep xay dung|hoat dong xay dung|thiet ke xay dung"),
          Rule.of("housing", "so nha|nha o xa hoi|nha chung cu|nha o"),
          Rule.of("real-estate", "bat dong san"),
          Rule.of("land", "dat dai|quyen su dung dat|giao dat|thue dat|thua dat"),
          Rule.of("business-households", "ho kinh doanh"),
          Rule.of("cooperatives", "hop tac xa|to hop tac"),
          Rule.of("enterprises", "dang ky doanh nghiep|thanh lap doanh nghiep|cong ty"),
          Rule.of("investment", "du an dau tu|dang ky dau tu|nha dau tu"),
          Rule.of("employment", "nguoi lao dong|viec lam|that nghiep|giay phep lao dong"),
          Rule.of("meritorious-people", "nguoi co cong|liet si|thuong binh|khang chien"),
          Rule.of("social-assistance", "tro giup xa hoi|bao tro xa hoi|khuyet tat|mai tang"),
          Rule.of("poverty-reduction", "ho ngheo|ho can ngheo"),
          Rule.of("children", "tre em"),
          Rule.of("religion", "ton giao|tin nguong|le hoi tin nguong"),
          Rule.of("education", "truong hoc|hoc sinh|van bang|nha tre|mau giao|mam non"),
          Rule.of("pharmacy", "kinh doanh duoc|hanh nghe duoc|thuoc ban le"),
          Rule.of("medical-treatment", "kham benh|chua benh|hanh nghe y"),
          Rule.of("food-safety", "an toan thuc pham"),
          Rule.of("environment", "moi truong|chat thai|xa thai"),
          Rule.of("water-resources", "nuoc duoi dat|nuoc mat|tai nguyen nuoc"),
          Rule.of("geology-minerals", "khoang san"),
          Rule.of("forestry", "rung|lam san"),
          Rule.of("fisheries", "thuy san|tau ca"),
          Rule.of("irrigation", "thuy loi|ho chua|dap"),
          Rule.of("roads", "duong bo|van tai|via he|long duong"),
          Rule.of("fire-safety", "phong chay"),
          Rule.of("advertising", "quang cao"),
          Rule.of("tourism", "du lich"),
          Rule.of("associations-funds", "hoi|quy tu thien|quy xa hoi"),
          Rule.of("lawyers", "luat su"),
          Rule.of("notaries", "cong chung"));

  private FieldWords() {}

  /** The field the name speaks of; empty where no rule fits. */
  static Optional<Found> of(String name) {
    String folded = Plain.fold(name);
    return RULES.stream()
        .filter(rule -> rule.words().matcher(folded).find())
        .findFirst()
        .map(rule -> new Found(rule.field(), "field-words-" + rule.field()));
  }
}
