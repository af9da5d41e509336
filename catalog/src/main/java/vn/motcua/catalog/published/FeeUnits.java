package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Text;

/** What a sum is charged for: once a dossier, or for each copy, page, person … */
final class FeeUnits {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern UNIT =
      Pattern.compile("\\G ?/ ?(?:0?1 )?([\\p{L}²³][\\p{L}\\p{N}²³ -]{0,60})", FLAGS);
  private static final Pattern END =
      Pattern.compile(
          " (?:theo|kể từ|tại|đối với|và|hoặc|của|đã|nhận|cho|nếu|trong|khi|\\d|-)(?: .*)?$",
          FLAGS);

  /** One of these is what a dossier is about, so the sum is due once. */
  private static final Pattern ONCE =
      Pattern.compile(
          "(?:bộ )?(?:hồ sơ|trường hợp|lần|giao dịch|di chúc|giấy|thẻ|chứng chỉ|văn bản|cơ sở|cchn"
              + "|lô giống|vườn giống|phòng (?:kiểm|thử)|sự kiện|vụ|việc|quyết định|đề án|dự án"
              + "|báo cáo|hợp đồng|đơn|yêu cầu|chương trình|sổ|tài khoản|phiếu|công trình)\\b.*",
          FLAGS | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Map<String, Text> COUNTED = counted();
  private static final Map<String, String> IDS = ids();

  private final Map<String, Fact> facts = new LinkedHashMap<>();

  /** The units written after a sum: "/bản/lần" gives "bản" and "lần". */
  static List<String> after(String text, int end) {
    List<String> units = new ArrayList<>();
    Matcher matcher = UNIT.matcher(text).region(end, text.length());
    while (matcher.find()) {
      String unit = END.matcher(Plain.tidy(matcher.group(1))).replaceAll("");
      if (unit.length() > 1) {
        units.add(unit.toLowerCase(Locale.ROOT));
      }
      if (unit.length() < Plain.tidy(matcher.group(1)).length()) {
        break;
      }
    }
    return units;
  }

  /** FEEL giving how many times the sum is due; empty = once. Asks for the numbers it needs. */
  String per(List<String> units) {
    List<String> factors = new ArrayList<>();
    for (String unit : units) {
      if (!ONCE.matcher(unit).matches()) {
        String id = "fee" + id(unit);
        Text name = COUNTED.getOrDefault(id, Text.vi("Số lượng tính phí (" + unit + ")"));
        facts.putIfAbsent(id, new Fact(id, name, FactType.NUMBER, List.of(), true));
        if (!factors.contains("facts." + id)) {
          factors.add("facts." + id);
        }
      }
    }
    return String.join(" * ", factors);
  }

  List<Fact> facts() {
    return List.copyOf(facts.values());
  }

  private static String id(String unit) {
    return IDS.entrySet().stream()
        .filter(known -> unit.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("Units");
  }

  private static Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("bản", "Copies");
    ids.put("trang", "Pages");
    ids.put("tờ", "Pages");
    ids.put("người", "People");
    ids.put("m²", "Area");
    ids.put("m2", "Area");
    ids.put("mét vuông", "Area");
    ids.put("phút", "Minutes");
    ids.put("tấn", "Tonnes");
    ids.put("khẩu", "Weapons");
    ids.put("năm", "Years");
    ids.put("tháng", "Months");
    ids.put("sản phẩm", "Products");
    ids.put("mục đích", "Purposes");
    ids.put("mẫu", "Samples");
    ids.put("xe", "Vehicles");
    ids.put("phương tiện", "Vehicles");
    return ids;
  }

  private static Map<String, Text> counted() {
    return Map.ofEntries(
        Map.entry("feeCopies", new Text("Số bản tính phí", "Copies charged")),
        Map.entry("feePages", new Text("Số trang tính phí", "Pages charged")),
        Map.entry("feePeople", new Text("Số người tính phí", "People charged")),
        Map.entry("feeArea", new Text("Diện tích tính phí (m²)", "Area charged (m²)")),
        Map.entry("feeMinutes", new Text("Số phút tính phí", "Minutes charged")),
        Map.entry("feeTonnes", new Text("Số tấn tính phí", "Tonnes charged")),
        Map.entry("feeWeapons", new Text("Số khẩu, chiếc tính phí", "Weapons charged")),
        Map.entry("feeYears", new Text("Số năm tính phí", "Years charged")),
        Map.entry("feeMonths", new Text("Số tháng tính phí", "Months charged")),
        Map.entry("feeProducts", new Text("Số sản phẩm tính phí", "Products charged")),
        Map.entry("feePurposes", new Text("Số mục đích tính phí", "Purposes charged")),
        Map.entry("feeSamples", new Text("Số mẫu tính phí", "Samples charged")),
        Map.entry("feeVehicles", new Text("Số phương tiện tính phí", "Vehicles charged")));
  }
}
