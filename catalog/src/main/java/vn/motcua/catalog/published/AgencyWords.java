package vn.motcua.catalog.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words on an agency name, without dấu: bodies of the commune, the province, the abolished
 * district and the ministries.
 */
record AgencyWords(String text, boolean commune, boolean district, boolean ministry) {

  /** A provincial body and the rule that found it. */
  record Body(String kind, String rule) {}

  /** Bodies with offices of their own at commune level. */
  static final Set<String> VERTICAL = Set.of("police", "military");

  private static final Pattern COMMUNE =
      Pattern.compile(
          "(?:uy ban nhan dan|ubnd|cong an|quan su|quan ly dat dai)(?: cap)?(?: xa| phuong)(?! hoi)");
  private static final Pattern DISTRICT =
      Pattern.compile("huyen\\b|(?<!co )\\bquan, |phong tu phap|phong thanh tra|phong noi vu");
  private static final Pattern MINISTRY =
      Pattern.compile(
          "(?:^|[,;|] ?)bo (?!phan|chi huy|tu lenh)|(?<!chi )\\bcuc (?!thi hanh|thue)|viet nam|chinh phu"
              + "|trung uong(?!\\.? ?$|, so|[.,])");
  private static final Pattern PROVINCE =
      Pattern.compile(
          "cap tinh|(?:uy ban nhan dan|ubnd|hoi dong nhan dan|cong an) (?:cac )?(?:tinh|thanh pho)");
  private static final Pattern DEPARTMENT =
      Pattern.compile("(?<!\\bco )(?<![a-z])so ((?:an toan|[a-z]{1,6}) [a-z]{1,6})");

  /** Departments by the first word or words after "Sở"; old names lead to their successors. */
  private static final Map<String, String> DEPARTMENTS =
      Map.ofEntries(
          Map.entry("xay", "construction"),
          Map.entry("giao thong", "construction"),
          Map.entry("quy", "construction"),
          Map.entry("nong", "agriculture-environment"),
          Map.entry("tai nguyen", "agriculture-environment"),
          Map.entry("tu", "justice"),
          Map.entry("tai chinh", "finance"),
          Map.entry("ke", "finance"),
          Map.entry("noi", "home-affairs"),
          Map.entry("lao", "home-affairs"),
          Map.entry("y", "health"),
          Map.entry("giao duc", "education"),
          Map.entry("van", "culture-sports-tourism"),
          Map.entry("du", "culture-sports-tourism"),
          Map.entry("khoa", "science-technology"),
          Map.entry("thong", "science-technology"),
          Map.entry("cong", "industry-trade"),
          Map.entry("ngoai", "foreign-affairs"),
          Map.entry("dan", "ethnic-religion"),
          Map.entry("an toan", "food-safety"));

  private record Rule(String id, Pattern words, String kind) {

    static Rule of(String id, String words, String kind) {
      return new Rule("agency-" + id, Pattern.compile(words), kind);
    }
  }

  /** In order: the first whose words occur holds. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("food-safety-board", "ban quan ly an toan thuc pham", "food-safety"),
          Rule.of(
              "zones-board",
              "ban quan ly (?:cac )?(?:khu|kcn|kkt)|ban quan ly$",
              "industrial-zones"),
          Rule.of("police", "(?<!bo )cong an|canh sat|^bo cong an, (?!bo)", "police"),
          Rule.of("enforcement", "thi hanh an", "civil-judgment-enforcement"),
          Rule.of(
              "military",
              "quan su|bo tu lenh|dai doi|trung doan|bien phong|^bo quoc phong$",
              "military"),
          Rule.of("social-insurance", "bao hiem xa hoi|bhxh", "social-insurance"),
          Rule.of("land-office", "van phong dang ky dat dai", "land-registration"),
          Rule.of(
              "justice-office",
              "tro giup phap ly|du lieu ho tich|hanh chinh tu phap|hanh nghe cong chung|hanh nghe"
                  + " luat su",
              "justice"),
          Rule.of(
              "agriculture-office",
              "kiem lam|thuy san|trong trot|chan nuoi|thu y|thuy loi|de dieu|bao ve va phat trien"
                  + " rung|trong rung|quan ly dat dai|ve nong nghiep|dau tu rung",
              "agriculture-environment"),
          Rule.of(
              "construction-office",
              "van hanh nha o|duong bo|duong sat|dang kiem|bo xay dung|cong trinh xay dung",
              "construction"),
          Rule.of("home-affairs-office", "thi dua|ve noi vu", "home-affairs"),
          Rule.of("finance-office", "so huu von|dai dien chu so huu|dau thau", "finance"),
          Rule.of("market-office", "quan ly thi truong", "industry-trade"),
          Rule.of("state-bank", "ngan hang nha nuoc", "state-bank"),
          Rule.of("treasury", "kho bac", "treasury"),
          Rule.of("tax", "(?:^|[,;|] ?|cuc )thue\\b|co quan thue", "tax"),
          Rule.of("inspectorate", "thanh tra", "inspectorate"),
          Rule.of("one-stop-centre", "trung tam (?:phuc vu )?hanh chinh cong", ""));

  static AgencyWords of(String agency) {
    String text = Plain.fold(agency);
    return new AgencyWords(
        text,
        COMMUNE.matcher(text).find(),
        DISTRICT.matcher(text).find(),
        MINISTRY.matcher(text).find());
  }

  /** Whether a body of the province is named, be it an authority or an office. */
  boolean provincial() {
    return provincialAuthority() || namedOffice();
  }

  /** Whether the province's committee, council or a department is named. */
  boolean provincialAuthority() {
    return PROVINCE.matcher(text).find() || department("").isPresent();
  }

  /**
   * The provincial body the words name.
   *
   * @param preferred the kind to take where several departments are named
   */
  Optional<Body> body(String preferred) {
    Optional<String> department = department(preferred);
    if (department.isPresent()) {
      return Optional.of(new Body(department.get(), "agency-department"));
    }
    return RULES.stream()
        .filter(rule -> rule.words().matcher(text).find())
        .findFirst()
        .filter(rule -> !rule.kind().isEmpty())
        .map(rule -> new Body(rule.kind(), rule.id()));
  }

  private boolean namedOffice() {
    return text.contains("van phong dang ky dat dai") || text.contains("chi cuc");
  }

  private Optional<String> department(String preferred) {
    String first = null;
    Matcher matcher = DEPARTMENT.matcher(text);
    while (matcher.find()) {
      String words = matcher.group(1);
      String kind = DEPARTMENTS.get(words);
      kind = kind == null ? DEPARTMENTS.get(words.substring(0, words.indexOf(' '))) : kind;
      if (kind != null && kind.equals(preferred)) {
        return Optional.of(kind);
      }
      first = first == null ? kind : first;
    }
    return Optional.ofNullable(first);
  }
}
