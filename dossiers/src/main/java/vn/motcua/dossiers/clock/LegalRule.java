package vn.motcua.dossiers.clock;

import vn.motcua.catalog.Text;

/**
 * The rules a due date follows from, each with where it is written. Rules that a jurist has yet to
 * confirm are not {@link #certain}: they are parameters, and the screens say so.
 */
public enum LegalRule {
  /** The receipt names the appointed date. */
  RECEIPT(
      "R2",
      true,
      "Nghị định 118/2025/NĐ-CP (giấy tiếp nhận hồ sơ và hẹn trả kết quả, mẫu 01)",
      "Decree 118/2025/NĐ-CP (receipt with the appointed date, form 01)"),
  /** How long it may take is what was published for the procedure. */
  LIMIT(
      "R18",
      true,
      "Thời hạn giải quyết trong quyết định công bố thủ tục hành chính",
      "Time limit in the decision that published the procedure"),
  /** What comes after 15:00 counts from the next working day. */
  CUT_OFF(
      "R6",
      true,
      "Nghị định 118/2025/NĐ-CP (hồ sơ tiếp nhận sau 15 giờ)",
      "Decree 118/2025/NĐ-CP (received after 15:00)"),
  /** The hours are set locally. */
  OFFICE_HOURS(
      "§3", true, "Giờ làm việc do địa phương quy định", "Office hours as set by the province"),
  /** Weekends and public holidays are not worked. */
  DAYS_OFF(
      "§9",
      true,
      "Bộ luật Lao động 2019, Điều 111 và Điều 112",
      "Labour Code 2019, Articles 111 and 112"),
  /** Days swapped by announcement. */
  SWAPPED_DAYS(
      "§9",
      false,
      "Thông báo hoán đổi ngày làm việc của năm",
      "The year's announcement of swapped working days"),
  /** A period that ends on a day off ends on the next working day. */
  LAST_DAY(
      "§3", false, "Bộ luật Dân sự 2015, Điều 147 và Điều 148", "Civil Code 2015, Arts. 147–148"),
  /** The limit stands still while the applicant completes the dossier, and runs on. */
  SUPPLEMENT(
      "R10",
      false,
      "Nghị định 118/2025/NĐ-CP (yêu cầu bổ sung hồ sơ, mẫu 02)",
      "Decree 118/2025/NĐ-CP (request for supplements, form 02)"),
  /** The limit counts again from the start once the dossier is complete. */
  RESTART(
      "R10",
      false,
      "Theo cách tính của Nghị định 61/2018/NĐ-CP; câu chữ của Nghị định 118/2025/NĐ-CP chờ xác nhận",
      "As Decree 61/2018/NĐ-CP counts; the wording of Decree 118/2025/NĐ-CP awaits confirmation"),
  /** Obligations, postings and the like do not count where the procedure says so. */
  EXCLUDED(
      "R16",
      true,
      "Thời gian không tính vào thời hạn theo quyết định công bố thủ tục hành chính",
      "Times that do not count by the decision that published the procedure"),
  /** Apology and one re-appointment. */
  REAPPOINTMENT(
      "R14",
      true,
      "Nghị định 118/2025/NĐ-CP (văn bản xin lỗi và hẹn lại, mẫu 04; tối đa một lần)",
      "Decree 118/2025/NĐ-CP (apology and re-appointment, form 04; at most once)"),
  /** Settled is not returned. */
  SETTLEMENT(
      "R19",
      false,
      "Xử lý xong và trả kết quả được ghi nhận riêng (Nghị định 118/2025/NĐ-CP)",
      "Settling and returning are recorded apart (Decree 118/2025/NĐ-CP)"),
  /** The calendar changed and the limit was counted again. */
  ANNOUNCEMENT(
      "§9",
      true,
      "Thông báo lịch nghỉ của cơ quan có thẩm quyền; hạn trả được tính lại",
      "Announcement of days off by the competent authority; due dates are counted again");

  private final String number;
  private final boolean certain;
  private final Text source;

  LegalRule(String number, boolean certain, String vi, String en) {
    this.number = number;
    this.certain = certain;
    this.source = new Text(vi, en);
  }

  /** The number in the domain rules, such as {@code R14}. */
  public String number() {
    return number;
  }

  /** False while a jurist has yet to confirm it: how it is applied is a setting. */
  public boolean certain() {
    return certain;
  }

  /** Where it is written. */
  public Text source() {
    return source;
  }
}
