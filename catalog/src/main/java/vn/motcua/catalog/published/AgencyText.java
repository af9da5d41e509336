package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.catalog.Level;

/**
 * Finds who is competent from the source's words, the field, the name and the levels. First the
 * level, then the provincial body: by the words of the agency, else by the field. What no rule
 * knows goes to the provincial one-stop centre, and a note says so.
 */
public final class AgencyText {

  /** What stands for an agency the source does not name. */
  public static final String UNSTATED = "(nguồn không nêu)";

  private static final String COMMUNE = "commune";

  private final String words;
  private final String field;
  private final String name;
  private final Set<Level> levels;
  private final List<String> notes = new ArrayList<>();
  private final AgencyWords agency;

  private AgencyText(String words, String field, String name, Set<Level> levels) {
    this.words = words;
    this.field = field;
    this.name = Plain.fold(name);
    this.levels = levels;
    this.agency = AgencyWords.of(words);
  }

  /**
   * Reads the agency.
   *
   * @param field the id of the field
   * @param name the procedure's name, which often says whose competence it is
   */
  public static ReadAgency read(String agency, String field, String name, Set<Level> levels) {
    return new AgencyText(Plain.tidy(agency), field, name, levels).read();
  }

  private ReadAgency read() {
    boolean stated = !words.isEmpty();
    if (agency.district()) {
      notes.add("Nguồn nêu cơ quan cấp huyện, đã bỏ từ 01/7/2025: phải xác định lại cơ quan.");
    }
    if (agency.ministry()) {
      notes.add("Nguồn nêu cả cơ quan trung ương; danh mục này chỉ mô tả cấp tỉnh và cấp xã.");
    }
    Level competent = competent();
    Found body = body();
    boolean provinceTakesPart = levels.contains(Level.PROVINCE) || competent == Level.PROVINCE;
    String department = provinceTakesPart || agency.provincial() ? body.kind() : null;
    if (department != null && !body.rule().startsWith("agency-")) {
      notes.add(body.note());
    }
    String atCommune = AgencyWords.VERTICAL.contains(body.kind()) ? body.kind() : COMMUNE;
    return new ReadAgency(
        stated ? words : UNSTATED,
        competent,
        department,
        competent == Level.COMMUNE ? atCommune : body.kind(),
        department == null ? "commune" : body.rule(),
        stated,
        notes);
  }

  private Level competent() {
    if (!levels.contains(Level.PROVINCE)) {
      boolean above = agency.provincialAuthority() && !agency.commune();
      if (above) {
        notes.add("Nguồn ghi tiếp nhận ở cấp xã, cơ quan có thẩm quyền ở cấp tỉnh.");
      }
      return above ? Level.PROVINCE : Level.COMMUNE;
    }
    if (!levels.contains(Level.COMMUNE)) {
      if (agency.commune() && !agency.provincial()) {
        notes.add("Nguồn nêu cơ quan cấp xã nhưng ghi thực hiện ở cấp tỉnh.");
      }
      return Level.PROVINCE;
    }
    if (name.contains("cap tinh") != name.contains("cap xa")) {
      return name.contains("cap xa") ? Level.COMMUNE : Level.PROVINCE;
    }
    if (agency.commune() && agency.provincial()) {
      notes.add("Nguồn nêu cả cơ quan cấp xã và cấp tỉnh: phải xác định trường hợp nào ở cấp nào.");
      return body().kind().equals("police") ? Level.COMMUNE : Level.PROVINCE;
    }
    return agency.commune() ? Level.COMMUNE : Level.PROVINCE;
  }

  private record Found(String kind, String rule, String note) {}

  private Found body() {
    Optional<String> byField = FieldKinds.of(field);
    Optional<AgencyWords.Body> named = agency.body(byField.orElse(""));
    if (named.isPresent()) {
      return new Found(named.get().kind(), named.get().rule(), "");
    }
    return byField
        .map(kind -> new Found(kind, "field-" + field, byField(words.isEmpty())))
        .orElse(
            new Found(
                "public-service-centre",
                "one-stop",
                "Không xác định được cơ quan cấp tỉnh; tạm giao Trung tâm Phục vụ hành chính công."));
  }

  private static String byField(boolean unstated) {
    return unstated
        ? "Nguồn không nêu cơ quan thực hiện; cơ quan cấp tỉnh được chọn theo lĩnh vực."
        : "Cơ quan chuyên môn cấp tỉnh được chọn theo lĩnh vực, nguồn không nêu đích danh.";
  }
}
