package vn.motcua.catalog.published;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.Text;

/**
 * The result of a procedure, which the source does not state: it follows from the name. A paper the
 * name speaks of, else the decision or confirmation its verb leads to.
 */
public final class ResultText {

  /** What provenance says of a result made here. */
  public static final String UNSTATED = "Kết quả (suy từ tên thủ tục)";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MOST = 260;

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("dang ky khai sinh", "Giấy khai sinh"),
          Map.entry("dang ky lai khai sinh", "Giấy khai sinh"),
          Map.entry("dang ky khai tu", "Trích lục khai tử"),
          Map.entry("dang ky lai khai tu", "Trích lục khai tử"),
          Map.entry("dang ky ket hon", "Giấy chứng nhận kết hôn"),
          Map.entry("dang ky lai ket hon", "Giấy chứng nhận kết hôn"),
          Map.entry("dang ky giam ho", "Trích lục đăng ký giám hộ"),
          Map.entry("dang ky cham dut giam ho", "Trích lục đăng ký chấm dứt giám hộ"),
          Map.entry("dang ky nhan cha, me, con", "Trích lục đăng ký nhận cha, mẹ, con"),
          Map.entry("dang ky viec nuoi con nuoi", "Giấy chứng nhận nuôi con nuôi"),
          Map.entry("dang ky thanh lap ho kinh doanh", "Giấy chứng nhận đăng ký hộ kinh doanh"));

  private static final Pattern LEAD = Pattern.compile("^thủ tục(?: hành chính)?:? ", FLAGS);

  private static final Pattern PAPER =
      Pattern.compile(
          "^(?:(cấp|cấp mới|cấp lại|cấp đổi|cấp phép|đổi|gia hạn|cấp gia hạn|điều chỉnh|sửa đổi"
              + "|bổ sung|cấp điều chỉnh|cấp sửa đổi|cấp bổ sung)(?:,| và|/| hoặc| nội dung)* ?){1,6}"
              + "((?:giấy|chứng chỉ|thẻ|phiếu|bằng|bản sao|trích lục|sổ|văn bản|gcn|phù hiệu|mã số"
              + "|quyết định) ?.{0,2000})$",
          FLAGS);

  /** Where a paper's name ends and the case begins. */
  private static final Pattern CASE =
      Pattern.compile(
          " ?(?:\\(|;|: |,? (?:đối với|trường hợp|trong trường hợp|thuộc thẩm quyền|do bị|bị mất|bị hỏng"
              + "|bị ghi sai|theo quy định|cho người|cho cá nhân|cho tổ chức|cho phương tiện|nếu|tại cấp"
              + "|thực hiện tại|khi )).*$",
          FLAGS);

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:,| (?:sau|trước|trong|trong các|các|trừ|(?<!tự )do|của|cho|và|hoặc|tại))+$", FLAGS);

  private record Rule(Pattern words, String result) {

    static Rule of(String words, String result) {
      return new Rule(Pattern.compile("^(?:" + words + ")(?= |,|$|/)", FLAGS), result);
    }
  }

  /** In order; %s = the name from its second letter on as it stands, in lower case at the start. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("quyết định", "%s"),
          Rule.of("thẩm định", "Văn bản kết quả %s"),
          Rule.of("kiểm tra|đánh giá|nghiệm thu|xác định", "Văn bản kết quả %s"),
          Rule.of("hòa giải", "Biên bản %s"),
          Rule.of("chứng thực", "Văn bản được chứng thực"),
          Rule.of("xác nhận|chứng nhận", "Văn bản %s"),
          Rule.of("chấp thuận|cho phép|cấp phép", "Văn bản %s"),
          Rule.of("thông báo|khai báo|báo cáo|tiếp nhận thông báo", "Xác nhận đã tiếp nhận: %s"),
          Rule.of("cung cấp|khai thác và sử dụng thông tin", "Thông tin, dữ liệu được %s"),
          Rule.of(
              "công nhận|phê duyệt|thu hồi|thành lập|giải thể|bổ nhiệm|miễn nhiệm|giao|cho thuê"
                  + "|hỗ trợ|trợ cấp|hưởng|xét hưởng|công bố|chấm dứt|chuyển đổi|chuyển nhượng|sáp nhập"
                  + "|hợp nhất|chuyển mục đích|tặng thưởng|tặng|chỉ định|bãi bỏ|miễn|giảm|thi hành"
                  + "|giải quyết|thực hiện|xét|trả lại|điều chỉnh|thay đổi|gia hạn|hủy|phục hồi|dừng"
                  + "|thanh toán|bổ sung|sửa đổi|thôi|trở lại|chuyển|cho vay|vay vốn|đính chính|bán",
              "Quyết định về việc %s"),
          Rule.of("đăng ký|xóa đăng ký|ghi vào|ghi nhận|ghi chú", "Xác nhận kết quả %s"));

  private ResultText() {}

  /** The result the name of a procedure speaks of; always an assumption. */
  public static Text read(String name) {
    String words = LEAD.matcher(Plain.tidy(name)).replaceFirst("");
    words = words.replaceAll("[\\s.:;,]+$", "");
    if (words.isEmpty()) {
      return Text.vi("Kết quả giải quyết thủ tục");
    }
    String act = Plain.capital(words);
    return Text.vi(known(words).or(() -> paper(act)).orElseGet(() -> byVerb(act)));
  }

  private static Optional<String> known(String words) {
    String folded = Plain.fold(words);
    return KNOWN.entrySet().stream()
        .filter(entry ->
            folded.equals(entry.getKey())
                || folded.startsWith(entry.getKey() + " co yeu to")
                || folded.startsWith(entry.getKey() + " luu dong")
                || folded.startsWith(entry.getKey() + " trong nuoc")
                || folded.startsWith(entry.getKey() + " cho nguoi"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<String> paper(String act) {
    Matcher matcher = PAPER.matcher(act);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String paper =
        whole(CASE.matcher(matcher.group(2)).replaceFirst("").replaceAll("[\\s.,:;]+$", ""));
    if (paper.length() > MOST || paper.indexOf(' ') < 0) {
      return Optional.empty();
    }
    String head = Plain.fold(act.substring(0, matcher.start(2))) + " ";
    return Optional.of(Plain.capital(paper) + done(head));
  }

  /** Without words that lead over to a case which is no more there. */
  private static String whole(String words) {
    return TAIL.matcher(words).replaceFirst("");
  }

  private static String done(String head) {
    if (head.startsWith("cap lai ")) {
      return " cấp lại";
    }
    if (head.startsWith("gia han ") || head.startsWith("cap gia han ")) {
      return " được gia hạn";
    }
    if (head.startsWith("sua doi") || head.startsWith("dieu chinh")) {
      return " được điều chỉnh";
    }
    return "";
  }

  private static String byVerb(String act) {
    String cut = CASE.matcher(act).replaceFirst("");
    String shorter = cut.length() < 12 ? act : whole(cut);
    String lower = shorter.substring(0, 1).toLowerCase(Locale.ROOT) + shorter.substring(1);
    return RULES.stream()
        .filter(rule -> rule.words().matcher(act).find())
        .findFirst()
        .map(rule -> Plain.capital(rule.result().formatted(lower)))
        .orElse("Kết quả giải quyết: " + lower);
  }
}
