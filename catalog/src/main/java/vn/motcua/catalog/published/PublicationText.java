package vn.motcua.catalog.published;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.Effective;

/** Who published a procedure: a portal and the decision in brackets. */
public final class PublicationText {

  private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
  private static final Pattern DECIDED =
      Pattern.compile("QĐ-\\S{1,20},? ngày (\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

  private PublicationText() {}

  /** Reads the publisher's words; a portal's list from before the two-level model is said so. */
  public static ReadPublication read(String text) {
    String words = Plain.tidy(text);
    String folded = Plain.fold(text);
    List<String> unstated = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (words.isEmpty()) {
      unstated.add("Cơ quan công bố");
    }
    if (folded.contains("truoc 01/7/2025")) {
      notes.add("Nguồn công bố trước 01/7/2025, trước khi sắp xếp lại bộ máy: phải đối chiếu lại.");
    }
    if (folded.contains("ten rut gon")) {
      notes.add("Tên thủ tục trong nguồn được rút gọn: phải đối chiếu tên đầy đủ.");
    }
    if (folded.contains("chua doi chieu")) {
      notes.add("Nguồn chưa được đối chiếu với Cổng Dịch vụ công quốc gia.");
    }
    Optional<LocalDate> day = decided(words);
    if (day.isEmpty()) {
      unstated.add("Ngày hiệu lực (tạm lấy 01/7/2025, ngày áp dụng mô hình hai cấp)");
    }
    Effective effective = new Effective(day.orElse(TWO_LEVELS), null);
    return new ReadPublication(words, effective, day.isEmpty(), unstated, notes);
  }

  /** The day of the publishing decision, where the source states it after its number. */
  private static Optional<LocalDate> decided(String words) {
    Matcher matcher = DECIDED.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
