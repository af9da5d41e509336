package vn.motcua.dossiers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.history.DossierTraffic;
import vn.motcua.local.traffic.history.HistoryPlan;

@MotcuaIT
class ReportsIT {

  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final LocalDate FROM = LocalDate.parse("2026-10-20");
  private static final Actor SUPERVISOR =
      new Actor("giamsat", "Thử", new UnitCode("48"), Set.of(Role.SUPERVISOR));

  private static JdbcClient workers;
  private static Reports reports;

  @BeforeAll
  static void fill(Addresses addresses) {
    String url = FilledDatabase.empty(addresses, "motcua_reports");
    HistoryPlan plan = HistoryPlan.year(800, NOW).since(NOW.minus(Duration.ofDays(50)));
    new DossierTraffic(url, addresses.ownerPassword(), Progress.SILENT).fill(plan, List.of());
    workers =
        JdbcClient.create(
            new DriverManagerDataSource(url, "motcua_workers", addresses.workersPassword()));
    var source = new DriverManagerDataSource(url, "motcua_ui", addresses.uiPassword());
    JdbcClient jdbc = JdbcClient.create(source);
    Catalog catalog = CatalogLoader.shipped().orThrow();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Access access =
        new Access(
            jdbc,
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            catalog.units());
    reports =
        new Reports(
            jdbc,
            access,
            new AuditTrail(jdbc, access, clock),
            catalog.units(),
            catalog.fields(),
            clock);
  }

  static Stream<LocalDate> ends() {
    return Stream.of(LocalDate.parse("2026-11-05"), LocalDate.parse("2026-12-31"));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("ends")
  void whatCameIsThereOrSettledOrWithdrawn(LocalDate until) {
    Map<StatusCount, Long> sum = sum(question(ReportKind.STATUS, until));
    assertThat(sum.get(StatusCount.CARRIED) + sum.get(StatusCount.RECEIVED))
        .isPositive()
        .isEqualTo(
            Stream.of(
                    StatusCount.OPEN_ON_TIME,
                    StatusCount.OPEN_OVERDUE,
                    StatusCount.PAUSED_SUPPLEMENT,
                    StatusCount.PAUSED_FINANCE,
                    StatusCount.PAUSED_OTHER,
                    StatusCount.EARLY,
                    StatusCount.IN_TIME,
                    StatusCount.LATE,
                    StatusCount.NO_LIMIT,
                    StatusCount.WITHDRAWN)
                .mapToLong(sum::get)
                .sum());
  }

  @Test
  void theRegisterHasARowForEveryDossierAccepted() throws IOException {
    ReportQuestion question = question(ReportKind.REGISTER, LocalDate.parse("2026-12-31"));
    byte[] written = write(question, SUPERVISOR);
    long accepted =
        workers
            .sql(
                """
                select count(*) from casefile.dossier
                where accepted_at is not null and received_at >= '2026-10-20 00:00+07'
                """)
            .query((row, number) -> row.getLong(1))
            .single();
    List<String> codes = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written))) {
      book.getFirstSheet().read().stream()
          .filter(row -> row.getCellCount() > 2 && row.getCell(1) != null)
          .map(row -> row.getCell(1).getRawValue())
          .filter(code -> code.startsWith("H17"))
          .forEach(codes::add);
    }
    assertThat(codes).doesNotHaveDuplicates().hasSize((int) accepted);
  }

  @Test
  void onlyHeadsAndSupervisorsGetNamesAndThePreviewNeverHasThem() throws IOException {
    ReportQuestion question = question(ReportKind.REGISTER, LocalDate.parse("2026-12-31"));
    String name =
        workers
            .sql(
                """
                select a.full_name from casefile.applicant a
                join casefile.dossier d on d.code = a.dossier_code
                where d.accepted_at is not null and d.received_at >= '2026-10-20 00:00+07'
                  and d.receiving_unit = '20242' limit 1
                """)
            .query(String.class)
            .single();
    Actor approver = new Actor("lanhdao", "Thử", new UnitCode("20242"), Set.of(Role.APPROVER));
    assertThat(words(write(question, SUPERVISOR))).contains(name);
    assertThat(words(write(question, approver))).isNotEmpty().doesNotContain(name);
    assertThat(reports.preview(question, SUPERVISOR, 1_000).rows().toString()).doesNotContain(name);
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void everyReportCanBePrintedAndIsAudited(ReportKind kind) {
    ReportQuestion question = question(kind, LocalDate.parse("2026-12-31"));
    ReportFile file = reports.file(question, ReportFormat.PDF, SUPERVISOR);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reports.write(question, ReportFormat.PDF, file, SUPERVISOR, "vi", out, rows -> {});
    assertThat(out.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    assertThat(
            workers
                .sql("select body from audit.entry where body like '%report-downloaded%'")
                .query(String.class)
                .list())
        .anyMatch(body -> body.contains(kind.name().toLowerCase(java.util.Locale.ROOT)));
  }

  @Test
  void aCommuneReportsItsOwnDossiersOnly() {
    ReportQuestion question = question(ReportKind.STATUS, LocalDate.parse("2026-12-31"));
    Actor head = new Actor("truong", "Thử", new UnitCode("20242"), Set.of(Role.HEAD));
    Set<Object> units = new java.util.HashSet<>();
    reports.preview(question, head, 1_000).rows().stream()
        .skip(1)
        .forEach(row -> units.add(String.valueOf(row.cells().getFirst())));
    assertThat(units).hasSizeLessThanOrEqualTo(1);
  }

  private static Map<StatusCount, Long> sum(ReportQuestion question) {
    ReportRow total = reports.preview(question, SUPERVISOR, 1).rows().getFirst();
    Map<StatusCount, Long> sum = new EnumMap<>(StatusCount.class);
    for (StatusCount count : StatusCount.values()) {
      sum.put(count, (Long) total.cells().get(2 + count.ordinal()));
    }
    return sum;
  }

  private static byte[] write(ReportQuestion question, Actor actor) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFile file = reports.file(question, ReportFormat.XLSX, actor);
    reports.write(question, ReportFormat.XLSX, file, actor, "vi", out, rows -> {});
    return out.toByteArray();
  }

  private static List<String> words(byte[] written) throws IOException {
    List<String> words = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written))) {
      book.getFirstSheet()
          .read()
          .forEach(row ->
              row.forEach(cell -> {
                if (cell != null) {
                  words.add(cell.getRawValue());
                }
              }));
    }
    return words;
  }

  private static ReportQuestion question(ReportKind kind, LocalDate until) {
    return new ReportQuestion(kind, List.of(), null, FROM, until);
  }
}
