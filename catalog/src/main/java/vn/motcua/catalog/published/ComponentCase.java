package vn.motcua.catalog.published;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a paper is required, as its name says.
 *
 * @param words the case, as a question of the form; empty = only "if there is one"
 */
record ComponentCase(String words) {

  /** The paper is handed in if it exists; nobody may ask for it. */
  static final ComponentCase IF_ANY = new ComponentCase("");

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MOST = 160;

  private static final Pattern IF_THERE_IS =
      Pattern.compile("\\(nếu có[^\\p{L}]{0,3}(?:$|[,:])|nếu có$|\\(nếu (?:có, bản|cần|…)", FLAGS);

  /** "… và các tài liệu khác (nếu có)": the first paper is required, only the others are not. */
  private static final Pattern OTHERS_IF_ANY =
      Pattern.compile(
          "\\p{L}{2} (?:và|cùng) (?:các |những )?(?:tài liệu|giấy tờ|văn bản|hồ sơ|thông tin)"
              + "[^()]{0,60}(?:khác|liên quan)[^()]{0,60}\\(nếu có|, danh sách [^()]{3,80}\\(nếu có",
          FLAGS);

  /** What looks like a case and is none. */
  private static final Pattern NO_CASE =
      Pattern.compile(
          "(?:sử )?dụng cho|tất cả|rủi ro|không cần|không phải nộp|miễn nộp|nếu bản sao|mọi trường hợp|từng trường hợp|các trường hợp quy định|tùy|tuỳ|một trong các|tương tự"
              + "|giá trị sử dụng nếu|trừ (?:những |các )?trường hợp|tương ứng"
              // One form of the paper depends on the case, the paper itself does not.
              + "|tạm thời,? đối với|có (?:công chứng, )?(?:công chứng|chứng thực),? trong trường hợp",
          FLAGS);

  /** Two cases side by side are the whole range: the paper is always required, in either form. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\((?:đối với|trường hợp|nếu)[^()]{1,200}\\).{1,300}\\((?:đối với|trường hợp|nếu) "
              + "|(?:đối với|trong) trường hợp.{1,300}(?:đối với|trong) trường hợp",
          FLAGS);

  private static final Pattern EITHER =
      Pattern.compile(
          "^([^,();]{4,120}?) hoặc ([^();]{4,160}?),? \\(?((?:đối với|trong trường hợp|nếu) .{3,160})$",
          FLAGS);

  /** "Tờ khai …, giấy chứng sinh, biên bản … đối với …": the case is the last paper's. */
  private static final Pattern FORM_AND_MORE =
      Pattern.compile("^(?:tờ khai|đơn) [^,()]{3,80}, [^,()]{3,80}, [^,()]{3,80} đối với ", FLAGS);

  /** Papers that only a representative needs, as their own names say. */
  private static final Pattern FOR_PERSON =
      Pattern.compile("^văn bản ủy quyền cho cá nhân (?:trực tiếp )?thực hiện", FLAGS);

  private static final Pattern FOR_BODY =
      Pattern.compile(
          "^(?:bản sao )?hợp đồng ủy quyền cho tổ chức thực hiện"
              + "|^giấy giới thiệu (?:hoặc văn bản phân công nhiệm vụ )?của tổ chức đó cho cá nhân",
          FLAGS);

  private static final Pattern LACKS = Pattern.compile("chưa được cấp|chưa có|không có", FLAGS);
  private static final Pattern BRACKETS =
      Pattern.compile(" ?\\([^()]*\\)| (?:đối với|trong) trường hợp .*$", FLAGS);

  /** Cases that say nothing without the paper. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:trường hợp )?(?:có )?(?:yêu cầu|thay đổi|khác|thỏa thuận|quy định|liên quan)", FLAGS);

  private static final String WHO =
      "(?:người|cá nhân|tổ chức|doanh nghiệp|công ty|hộ|cơ sở|dự án|trẻ|thí sinh|nhà đầu tư|xe"
          + "|tàu|nơi|công trình|phương tiện|trường|đối tượng|sản phẩm|hàng hóa|bên|đơn vị|chủ)";
  private static final String IS =
      "(?:là|chưa|đã|bị|không|thuộc|có|đủ|theo hình thức|được|sử dụng|đề nghị|thực hiện)";

  /** In order; group 1 is the case. */
  private static final List<Pattern> CASES =
      List.of(
          Pattern.compile(
              "\\((?:áp dụng |chỉ )?(?:cho |trong |đối với )?(trường hợp [^()]{3,160})\\)", FLAGS),
          Pattern.compile("\\((?:áp dụng |chỉ )?đối với ([^()]{3,160})\\)", FLAGS),
          Pattern.compile("\\(nếu ([^()]{3,160})\\)", FLAGS),
          Pattern.compile(
              "^đối với ([^:]{3,100}(?:ngành, nghề|lĩnh vực) ?: ?[^:]{3,100}?),? (?:thì|phải) ",
              FLAGS),
          Pattern.compile(
              "^(trường hợp [^:]{3,160}?),? (?:thì|phải|nộp|kèm|có thêm|bổ sung|xuất trình)(?= |,|$)",
              FLAGS),
          Pattern.compile("^nếu ([^,:]{4,120}), (?:cần|phải|thì|nộp|gửi) ", FLAGS),
          Pattern.compile("^(?:đối với )?(trường hợp [^:]{3,160}?) ?:", FLAGS),
          Pattern.compile(
              "^đối với ([^:]{3,160}?)(?: ?:|,? (?:thì|phải|ngoài|nộp|kèm|có thêm|bổ sung|hồ sơ) )",
              FLAGS),
          Pattern.compile(
              "\\S,? (?:trong|đối với|cho) (trường hợp (?![^,]{0,80} (?:thì|phải) )[^()]{3,160})$",
              FLAGS),
          Pattern.compile(
              "\\S,? đối với ((?:các |những )?"
                  + WHO
                  + " [^,;()]{0,60}?\\b"
                  + IS
                  + " [^;()]{2,100})$",
              FLAGS),
          Pattern.compile("\\S,? nếu ((?!có$)[^,;()]{5,120})$", FLAGS));

  /** The case a paper's name speaks of; empty = always required. */
  static Optional<ComponentCase> of(String name) {
    if (FOR_PERSON.matcher(name).find()) {
      return Optional.of(new ComponentCase("Ủy quyền cho cá nhân thực hiện thủ tục"));
    }
    if (FOR_BODY.matcher(name).find()) {
      return Optional.of(new ComponentCase("Ủy quyền cho tổ chức thực hiện thủ tục"));
    }
    if (IF_THERE_IS.matcher(name).find()) {
      return OTHERS_IF_ANY.matcher(name).find() ? Optional.empty() : Optional.of(IF_ANY);
    }
    if (SEVERAL.matcher(name).find() || variant(name)) {
      return Optional.empty();
    }
    for (Pattern pattern : CASES) {
      Matcher matcher = pattern.matcher(name);
      if (matcher.find() && !NO_CASE.matcher(around(name, matcher)).find()) {
        return Optional.of(new ComponentCase(question(matcher.group(1))));
      }
    }
    return Optional.empty();
  }

  /**
   * "Bản khai cá nhân hoặc bản khai của thân nhân (đối với …)": one of the two is always required,
   * the case only says which.
   */
  private static boolean variant(String name) {
    Matcher matcher = EITHER.matcher(name);
    if (!matcher.find()) {
      return FORM_AND_MORE.matcher(name).find();
    }
    String one = bare(matcher.group(1));
    String other = bare(matcher.group(2));
    boolean lacks = LACKS.matcher(matcher.group(3)).find();
    return lacks || words(one, 2).equals(words(other, 2)) || other.startsWith(one);
  }

  private static String bare(String paper) {
    return Plain.fold(paper).replaceFirst("^(?:ban sao|ban chinh) ", "");
  }

  private static String words(String text, int many) {
    return Stream.of(text.split(" ")).limit(many).collect(Collectors.joining(" "));
  }

  /** The question for the case of a paper: a case that says too little names the paper too. */
  String asked(String paper) {
    boolean vague = VAGUE.matcher(words).matches();
    String bare = BRACKETS.matcher(paper).replaceAll("");
    int cut = bare.length() <= 90 ? bare.length() : bare.lastIndexOf(' ', 90);
    return vague
        ? words + " (" + Plain.tidy(bare.substring(0, cut)) + (cut < bare.length() ? "…)" : ")")
        : words;
  }

  /** The case a heading opens, such as "Trường hợp thuê nhà ở xã hội:"; empty if it opens none. */
  static Optional<ComponentCase> ofHeading(String heading) {
    Matcher matcher =
        Pattern.compile(
                "^(?:đối với |thành phần hồ sơ đối với )?((?:trường hợp )?[^:]{3,160}?)"
                    + "(?:,? (?:thì )?(?:thành phần )?hồ sơ [^:]{0,80})?(?: bao)?(?: gồm)?[: ]*$",
                FLAGS)
            .matcher(heading);
    boolean opens =
        Plain.fold(heading).matches("(?:truong hop|doi voi|thanh phan ho so doi voi) .*");
    return opens && matcher.find() && !NO_CASE.matcher(heading).find()
        ? Optional.of(new ComponentCase(question(matcher.group(1))))
        : Optional.empty();
  }

  private static String around(String name, Matcher matcher) {
    return name.substring(Math.max(0, matcher.start() - 24), matcher.end());
  }

  private static String question(String words) {
    String question = Plain.tidy(words).replaceAll("[\\s,.;:]+$", "");
    return Plain.capital(question.length() > MOST ? question.substring(0, MOST) + "…" : question);
  }
}
