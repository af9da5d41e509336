package vn.motcua.dossiers.report;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;

/**
 * The six groups of Decision 766/QĐ-TTg with the shares that follow from what Motcua records. How a
 * share becomes points is not confirmed, so points are shown as if in proportion and called that;
 * groups that rest on other systems stay open.
 */
final class IndexReport implements ReportSource {

  private static final Text OPEN =
      new Text("Để ngỏ: hệ thống không ghi nhận", "Open: not recorded here");

  private final JdbcClient jdbc;
  private final ReportNames names;

  IndexReport(JdbcClient jdbc, ReportNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  @Override
  public ReportHead head(ReportRequest request) {
    return new ReportHead(
        new Text(
            "Số liệu phục vụ Bộ chỉ số theo Quyết định 766/QĐ-TTg",
            "Figures for the quality index of Decision 766/QĐ-TTg"),
        names.lines(request),
        List.of(
            ReportColumn.words("Nhóm chỉ số", "Group", 36),
            ReportColumn.count("Điểm tối đa", "Points at most"),
            ReportColumn.words("Số liệu", "Figure", 52),
            ReportColumn.count("Đạt", "Met"),
            ReportColumn.count("Trên tổng số", "Of"),
            ReportColumn.share("Tỷ lệ", "Share"),
            ReportColumn.number("Điểm nếu tính theo tỷ lệ", "Points if in proportion")),
        List.of(
            new Text(
                "Đây không phải điểm chính thức: cách quy tỷ lệ ra điểm và các chỉ số thành phần còn"
                    + " phải đối chiếu văn bản.",
                "These are not official points: how shares become points, and the parts of each"
                    + " group, are still to be compared with the text."),
            new Text(
                "Mức điểm tối đa 18 (công khai, hài lòng) và 10 (thanh toán) là số liệu thứ cấp.",
                "The maxima 18 (transparency, satisfaction) and 10 (payment) are from a secondary"
                    + " source.")));
  }

  @Override
  public void rows(ReportRequest request, Consumer<ReportRow> sink) {
    Share progress = share(progress(request), request);
    Share online = share(online(request), request);
    Share payment = share(payment(request), request);
    Share digitised = share(digitised(request), request);
    if (progress.of() + online.of() == 0) {
      return;
    }
    sink.accept(open("Công khai, minh bạch", "Transparency", 18));
    sink.accept(
        row(
            new Text("Tiến độ giải quyết", "Progress"),
            20,
            new Text(
                "Hồ sơ đã giải quyết trong kỳ đúng và trước hạn / hồ sơ có thời hạn đã giải quyết",
                "Settled in the period on time or early / settled with a limit"),
            progress));
    sink.accept(
        row(
            new Text("Dịch vụ công trực tuyến", "Online services"),
            12,
            new Text(
                "Hồ sơ nộp trực tuyến / hồ sơ tiếp nhận trong kỳ",
                "Received online / received in the period"),
            online));
    sink.accept(
        row(
            new Text("Thanh toán trực tuyến", "Online payment"),
            10,
            new Text(
                "Yêu cầu nộp nghĩa vụ tài chính có biên lai điện tử / yêu cầu đã gửi trong kỳ",
                "Obligations with an electronic receipt / obligations told in the period"),
            payment));
    sink.accept(
        row(
            new Text("Số hóa hồ sơ", "Digitisation"),
            22,
            new Text(
                "Giấy tờ có bản điện tử kèm theo / giấy tờ của hồ sơ tiếp nhận trong kỳ",
                "Papers with a file / papers of dossiers received in the period"),
            digitised));
    sink.accept(open("Mức độ hài lòng", "Satisfaction", 18));
  }

  private static ReportRow open(String vi, String en, long points) {
    return ReportRow.of(new Text(vi, en), points, OPEN, null, null, null, null);
  }

  private static ReportRow row(Text group, long points, Text figure, Share share) {
    @Nullable Double part = share.of() == 0 ? null : (double) share.met() / share.of();
    return ReportRow.of(
        group,
        points,
        figure,
        share.of() == 0 ? null : share.met(),
        share.of() == 0 ? null : share.of(),
        part,
        part == null ? null : part * points);
  }

  private Share share(String sql, ReportRequest request) {
    return jdbc.sql(sql)
        .params(request.parameters())
        .query((row, number) -> new Share(row.getLong("met"), row.getLong("whole")))
        .single();
  }

  static String progress(ReportRequest request) {
    return """
    select count(*) filter (where d.settled_at <= d.due_at) met, count(*) whole
    from casefile.dossier d
    where d.clock_state = 'SETTLED' and d.accepted_at is not null and d.state not in ('WITHDRAWN', 'STOPPED')
      and d.due_at is not null and d.settled_at >= :from and d.settled_at < :until
    """
        + request.conditions("d.competent_unit");
  }

  static String online(ReportRequest request) {
    return "select count(*) filter (where d.channel = 'ONLINE') met, count(*) whole\n"
        + "from casefile.dossier d\n"
        + received(request);
  }

  static String payment(ReportRequest request) {
    return """
    select count(*) filter (where p.receipt is not null) met, count(*) whole
    from casefile.payment_request p
    join casefile.dossier d on d.code = p.dossier_code
    where p.requested_at >= :from and p.requested_at < :until
    """
        + request.conditions("d.competent_unit");
  }

  static String digitised(ReportRequest request) {
    return """
    select count(a.paper_id) met, count(*) whole
    from casefile.dossier d
    join casefile.paper p on p.dossier_code = d.code and p.title is null
    left join (select distinct f.paper_id from casefile.attachment f) a on a.paper_id = p.id
    """
        + received(request);
  }

  private static String received(ReportRequest request) {
    return """
    where d.accepted_at is not null and d.received_at >= :from and d.received_at < :until
    """
        + request.conditions("d.competent_unit");
  }

  private record Share(long met, long of) {}
}
