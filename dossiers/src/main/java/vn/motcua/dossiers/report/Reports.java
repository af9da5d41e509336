package vn.motcua.dossiers.report;

import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.steptime.FigureScope;

/**
 * Writes reports over what an official may see. Rows go from the database to the stream one after
 * the other, whatever their number; every file written is an audit entry, made before its first
 * byte.
 *
 * @see "docs/decisions/0031-reports.md"
 */
public final class Reports {

  /** How many may be written at once: each holds a connection as long as its reader reads. */
  private static final int AT_ONCE = 3;

  private static final int PROGRESS_EVERY = 500;

  private static final String SYNTHETIC =
      "select exists (select from casefile.dossier d where d.synthetic)";

  private final JdbcClient jdbc;
  private final Access access;
  private final AuditTrail audit;
  private final Units units;
  private final Clock clock;
  private final Map<ReportKind, ReportSource> sources;
  private final Semaphore places = new Semaphore(AT_ONCE);

  public Reports(
      JdbcClient jdbc,
      Access access,
      AuditTrail audit,
      Units units,
      Map<String, Text> fields,
      Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
    this.units = units;
    this.clock = clock;
    ReportNames names = new ReportNames(units, fields);
    this.sources =
        Map.of(
            ReportKind.STATUS, new StatusReport(jdbc, names),
            ReportKind.REGISTER, new RegisterReport(jdbc, names),
            ReportKind.INDEX, new IndexReport(jdbc, names),
            ReportKind.STEPS, new StepReport(jdbc, names));
  }

  /** Whether the official's register says names, addresses and telephones in full. */
  public boolean mayReadPeople(Actor actor) {
    return actor.is(Role.SUPERVISOR) || actor.is(Role.HEAD);
  }

  /** The first rows; never with personal data. */
  public ReportPreview preview(ReportQuestion question, Actor actor, int size) {
    ReportRequest request = request(question, actor, size, false);
    ReportSource source = source(question);
    return reading(
        actor,
        () -> {
          List<ReportRow> rows = new ArrayList<>();
          long[] all = {0};
          source.rows(
              request,
              row -> {
                all[0]++;
                if (rows.size() < size) {
                  rows.add(row);
                }
              });
          long count = Math.max(all[0], source.count(request));
          return new ReportPreview(head(request), rows, count, parts(question, count));
        });
  }

  /** The file the report will be; for its headers, before anything is written. */
  public ReportFile file(ReportQuestion question, ReportFormat format, Actor actor) {
    ReportRequest request = request(question, actor, Integer.MAX_VALUE, false);
    long rows = reading(actor, () -> source(question).count(request));
    return ReportFile.of(question, format, rows, parts(question, rows));
  }

  /**
   * Writes the report and leaves the stream open.
   *
   * @param file what {@link #file} answered
   * @param language {@code vi} or {@code en}
   * @param progress is told the rows written so far, now and then
   * @throws ReportsBusyException if too many are being written; nothing was written then
   */
  public void write(
      ReportQuestion question,
      ReportFormat format,
      ReportFile file,
      Actor actor,
      String language,
      OutputStream out,
      LongConsumer progress) {
    if (!places.tryAcquire()) {
      throw new ReportsBusyException();
    }
    try {
      ReportRequest request = request(question, actor, Integer.MAX_VALUE, mayReadPeople(actor));
      note(request, format, file);
      reading(
          actor,
          () -> {
            rows(request, sheet(request, format, file, language, out), progress);
            return file;
          });
    } finally {
      places.release();
    }
  }

  private void rows(ReportRequest request, ReportSheet sheet, LongConsumer progress) {
    long[] written = {0};
    source(request.question())
        .rows(
            request,
            row -> {
              sheet.row(row);
              written[0]++;
              if (written[0] % PROGRESS_EVERY == 0) {
                progress.accept(written[0]);
              }
            });
    sheet.close();
    progress.accept(written[0]);
  }

  private ReportSheet sheet(
      ReportRequest request,
      ReportFormat format,
      ReportFile file,
      String language,
      OutputStream out) {
    ReportHead head = head(request);
    if (format == ReportFormat.XLSX) {
      return new ExcelSheet(head, language, out);
    }
    return file.name().endsWith(".zip")
        ? new PdfParts(head, language, out, file.rows(), PdfParts.MOST_ROWS)
        : new PdfSheet(head, language, out, null);
  }

  /** The report's head; where invented dossiers are among the real ones, it says so. */
  private ReportHead head(ReportRequest request) {
    ReportHead head = source(request.question()).head(request);
    boolean synthetic = jdbc.sql(SYNTHETIC).query(Boolean.class).single();
    return synthetic ? head.with(ReportNames.SYNTHETIC) : head;
  }

  private <T> T reading(Actor actor, Supplier<T> work) {
    return access.as(
        actor,
        () -> {
          jdbc.sql("set transaction read only").update();
          return work.get();
        });
  }

  private void note(ReportRequest request, ReportFormat format, ReportFile file) {
    ReportQuestion question = request.question();
    Actor actor = request.actor();
    String asked = question.units().stream().map(UnitCode::value).collect(Collectors.joining(","));
    access.as(
        actor,
        () ->
            audit.append(
                new AuditEntry(
                    actor.unit().value(),
                    actor.username(),
                    "report-downloaded",
                    null,
                    Map.of(
                        "report", question.kind().name().toLowerCase(Locale.ROOT),
                        "format", format.name().toLowerCase(Locale.ROOT),
                        "units", asked.isEmpty() ? "all" : asked,
                        "field", question.field() == null ? "all" : question.field(),
                        "from", question.from().toString(),
                        "until", question.until().toString(),
                        "rows", file.rows(),
                        "people", question.kind() == ReportKind.REGISTER && request.personal()))));
  }

  private ReportRequest request(ReportQuestion question, Actor actor, int limit, boolean personal) {
    BoardFilter filter = BoardFilter.all().withUnits(question.units());
    return new ReportRequest(
        question,
        actor,
        codes(filter, actor),
        FigureScope.totals(filter, actor, access, units),
        clock.instant(),
        limit,
        personal);
  }

  private String @Nullable [] codes(BoardFilter filter, Actor actor) {
    if (!filter.units().isEmpty()) {
      return BoardConditions.expanded(filter, units);
    }
    boolean all =
        actor.is(Role.SUPERVISOR)
            && units
                .find(actor.unit())
                .filter(unit -> unit.type() == UnitType.PROVINCE)
                .isPresent();
    return all
        ? null
        : access.visibleUnits(actor).stream().map(UnitCode::value).toArray(String[]::new);
  }

  private static int parts(ReportQuestion question, long rows) {
    return question.kind() == ReportKind.REGISTER ? PdfParts.parts(rows, PdfParts.MOST_ROWS) : 1;
  }

  private ReportSource source(ReportQuestion question) {
    ReportSource source = sources.get(question.kind());
    if (source == null) {
      throw new IllegalStateException("No report of kind " + question.kind());
    }
    return source;
  }
}
