package vn.motcua.dossiers.report;

/** What the status report counts, in the order of its columns. */
enum StatusCount {
  CARRIED("Kỳ trước chuyển sang", "Carried over"),
  RECEIVED("Tiếp nhận trong kỳ", "Received"),
  OPEN_ON_TIME("Đang giải quyết: trong hạn", "In process: on time"),
  OPEN_OVERDUE("Đang giải quyết: quá hạn", "In process: overdue"),
  PAUSED_SUPPLEMENT("Tạm dừng: chờ bổ sung", "Paused: supplement"),
  PAUSED_FINANCE("Tạm dừng: nghĩa vụ tài chính", "Paused: finance"),
  PAUSED_OTHER("Tạm dừng: lý do khác", "Paused: other"),
  EARLY("Đã giải quyết: trước hạn", "Settled: early"),
  IN_TIME("Đã giải quyết: đúng hạn", "Settled: on time"),
  LATE("Đã giải quyết: quá hạn", "Settled: late"),
  NO_LIMIT("Đã giải quyết: không tính hạn", "Settled: no limit"),
  /** By the applicant, or by the authority for good (form 05). */
  WITHDRAWN("Rút, dừng sau tiếp nhận", "Withdrawn or stopped"),
  RETURNED("Đã trả kết quả", "Result returned"),
  WITHDRAWN_BEFORE("Rút trước tiếp nhận", "Withdrawn before acceptance"),
  REFUSED("Từ chối tiếp nhận", "Refused at intake");

  private final String vi;
  private final String en;

  StatusCount(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  ReportColumn column() {
    return ReportColumn.count(vi, en);
  }
}
