package vn.motcua.dossiers.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;

/** The register of accepted dossiers of a one-stop, form 07, in the order of receipt. */
final class RegisterReport implements ReportSource {

  /** Rows that travel from the database together. */
  static final int TOGETHER = 500;

  private final JdbcClient jdbc;
  private final ReportNames names;

  RegisterReport(JdbcClient jdbc, ReportNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  @Override
  public ReportHead head(ReportRequest request) {
    return new ReportHead(
        new Text("Sổ theo dõi hồ sơ (mẫu số 07)", "Register of dossiers (form 07)"),
        names.lines(request),
        List.of(
            ReportColumn.count("TT", "No."),
            ReportColumn.words("Mã hồ sơ", "Dossier code", 22),
            ReportColumn.words("Tên thủ tục hành chính", "Procedure", 44),
            ReportColumn.words("Cá nhân, tổ chức", "Applicant", 24),
            ReportColumn.words("Địa chỉ, số điện thoại", "Address, telephone", 32),
            ReportColumn.words("Cơ quan chủ trì giải quyết", "Competent unit", 24),
            ReportColumn.moment("Nhận hồ sơ", "Received"),
            ReportColumn.moment("Hẹn trả kết quả", "Due"),
            ReportColumn.moment("Có kết quả", "Settled"),
            ReportColumn.moment("Trả kết quả", "Returned"),
            ReportColumn.words("Phương thức nhận kết quả", "Way of return", 14),
            ReportColumn.words("Ký nhận", "Signature", 12),
            ReportColumn.words("Ghi chú", "Remark", 20)),
        notes(request));
  }

  private static List<Text> notes(ReportRequest request) {
    Text form =
        new Text(
            "Cột lập theo nội dung sổ theo dõi hồ sơ đã biết; mẫu số 07 của Thông tư"
                + " 03/2025/TT-VPCP còn phải đối chiếu. Số bộ hồ sơ không được ghi nhận.",
            "Columns follow what is known of the register; form 07 of Circular 03/2025/TT-VPCP is"
                + " still to be compared. The number of sets is not recorded.");
    return request.personal()
        ? List.of(form)
        : List.of(
            form,
            new Text(
                "Họ tên được che, không có địa chỉ và số điện thoại: chỉ trưởng phòng và người"
                    + " giám sát xem được.",
                "Names are masked, addresses left out: only heads and supervisors see them."));
  }

  @Override
  public long count(ReportRequest request) {
    return jdbc.sql(count(request.conditions("d.receiving_unit")))
        .params(request.parameters())
        .query((row, number) -> row.getLong(1))
        .single();
  }

  @Override
  public void rows(ReportRequest request, Consumer<ReportRow> sink) {
    AtomicLong number = new AtomicLong();
    jdbc.sql(page(request.conditions("d.receiving_unit"), request.personal()))
        .withFetchSize(TOGETHER)
        .params(request.parameters())
        .query(row -> {
          sink.accept(row(row, number.incrementAndGet()));
        });
  }

  private ReportRow row(ResultSet row, long number) throws SQLException {
    return ReportRow.of(
        number,
        row.getString("code"),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        row.getString("applicant"),
        row.getString("whereabouts"),
        names.unit(row.getString("competent_unit")),
        moment(row, "received_at"),
        moment(row, "due_at"),
        moment(row, "settled_at"),
        moment(row, "returned_at"),
        way(row.getString("return_way")),
        null,
        remark(row.getString("state"), row.getBoolean("synthetic")));
  }

  private static Text way(String way) {
    return switch (way) {
      case "DESK" -> new Text("Trực tiếp", "At the desk");
      case "POSTAL" -> new Text("Bưu chính", "By post");
      default -> new Text("Điện tử", "Electronic");
    };
  }

  private static @Nullable Text remark(String state, boolean synthetic) {
    String vi =
        switch (state) {
          case "WITHDRAWN" -> "Đã rút";
          case "STOPPED" -> "Đã dừng";
          case "REFUSED" -> "Từ chối";
          default -> "";
        };
    String en =
        switch (state) {
          case "WITHDRAWN" -> "Withdrawn";
          case "STOPPED" -> "Stopped";
          case "REFUSED" -> "Refused";
          default -> "";
        };
    if (synthetic) {
      return new Text(
          vi.isEmpty() ? "Hồ sơ giả lập" : vi + "; hồ sơ giả lập",
          en.isEmpty() ? "Synthetic" : en + "; synthetic");
    }
    return vi.isEmpty() ? null : new Text(vi, en);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static String count(String also) {
    return "select count(*) from casefile.dossier d\n" + WHICH + also;
  }

  /** In the order of an index; where the planner sorts instead, the database does it on disk. */
  static String page(String also, boolean personal) {
    return "select d.code, v.name_vi, v.name_en, d.competent_unit, d.received_at, d.due_at,\n"
        + "  d.settled_at, d.returned_at, d.return_way, d.state, d.synthetic,\n"
        + (personal
            ? "  a.full_name applicant, concat_ws(', ', a.address, a.phone) whereabouts\n"
            : "  d.applicant_masked applicant, null::text whereabouts\n")
        + """
        from casefile.dossier d
        join casefile.procedure_version v
          on v.code = d.procedure_code and v.version = d.procedure_version
        """
        + (personal ? "join casefile.applicant a on a.dossier_code = d.code\n" : "")
        + WHICH
        + also
        + "order by d.received_at, d.code desc\nlimit :limit";
  }

  private static final String WHICH =
      """
      where d.accepted_at is not null and d.received_at >= :from and d.received_at < :until
      """;
}
