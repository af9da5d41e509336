package vn.motcua.tasklist.report;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.report.ReportFormat;
import vn.motcua.dossiers.report.ReportKind;
import vn.motcua.dossiers.report.ReportPreview;
import vn.motcua.dossiers.report.ReportQuestion;
import vn.motcua.dossiers.report.Reports;
import vn.motcua.tasklist.board.BoardAddress;
import vn.motcua.tasklist.board.BoardFilterBar;
import vn.motcua.tasklist.board.BoardFilterBars;
import vn.motcua.tasklist.board.BoardFilterBars.Condition;
import vn.motcua.tasklist.document.DocumentDesk;
import vn.motcua.tasklist.document.RegistersPart;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Place;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.SupervisorTabs;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.UnitNames;

/** Reports: which one, whose, when; the first rows; then as Excel or PDF. */
@Route(value = ReportView.PATH, layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/board.css")
@StyleSheet("context://motcua/report.css")
final class ReportView extends Main implements AfterNavigationObserver, HasDynamicTitle {
  static final String PATH = "bao-cao";

  private static final int SHOWN = 200;

  private final Reports reports;
  private final DocumentDesk documents;
  private final Clock clock;
  private final Supplier<Actor> actor;
  private final SupervisorTabs tabs = new SupervisorTabs(Place.REPORTS);
  private final BoardFilterBar filters;
  private final Select<ReportKind> kind = new Select<>();
  private final Select<ReportPeriod> period = new Select<>();
  private final Div downloads = new Div();
  private final ReportProgress progress = new ReportProgress();
  private final Div body = new Div();
  private ReportQuestion question;

  ReportView(
      Reports reports,
      DocumentDesk documents,
      BoardFilterBars bars,
      UnitNames names,
      Clock clock,
      SignedIn signedIn) {
    this.reports = reports;
    this.documents = documents;
    this.clock = clock;
    this.actor = signedIn.present();
    this.question = ReportAddress.read(QueryParameters.empty(), today());
    this.filters =
        bars.bar(Set.of(Condition.UNITS, Condition.FIELD, Condition.DATES), this::narrow)
            .asPeriod();
    setId("main");
    addClassNames("page", "report");
    body.addClassName("report-body");
    downloads.addClassName("report-downloads");
    PageHeader header =
        new PageHeader(t("report.title"))
            .context(t("report.context", names.name(actor.get().unit())))
            .actions(downloads);
    add(header, tabs, choices(), filters, progress, body);
  }

  private Div choices() {
    kind.setItems(ReportKind.values());
    kind.setItemLabelGenerator(one -> t("report.kind." + ReportAddress.word(one)));
    kind.setAriaLabel(t("report.kind"));
    kind.addClassName("report-kind");
    kind.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(change.getValue(), question.from(), question.until());
      }
    });
    period.setItems(ReportPeriod.values());
    period.setItemLabelGenerator(ReportView::word);
    period.setPlaceholder(t("report.period.own"));
    period.setAriaLabel(t("report.period"));
    period.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        ReportPeriod chosen = change.getValue();
        go(question.kind(), chosen.from(today()), chosen.until(today()));
      }
    });
    Div choices = new Div(kind, period);
    choices.addClassName("report-choices");
    return choices;
  }

  private static String word(ReportPeriod one) {
    return t("report.period." + one.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    question = ReportAddress.read(query, today());
    kind.setValue(question.kind());
    period.setValue(ReportPeriod.of(question.from(), question.until(), today()).orElse(null));
    filters.show(BoardAddress.read(query).withReceived(question.from(), question.until()));
    tabs.follow(ReportAddress.scope(query));
    show();
  }

  private void show() {
    ReportPreview preview = reports.preview(question, actor.get(), SHOWN);
    body.removeAll();
    downloads.removeAll();
    if (preview.rows().isEmpty()) {
      body.add(new EmptyState(Glyph.EMPTY, t("report.empty"), t("report.empty.why")));
      return;
    }
    downloads.add(download(ReportFormat.PDF, preview), download(ReportFormat.XLSX, preview));
    UnorderedList notes = new UnorderedList();
    notes.addClassName("report-notes");
    if (question.kind() == ReportKind.REGISTER) {
      notes.add(new ListItem(people()));
      if (preview.parts() > 1) {
        notes.add(new ListItem(t("report.parts", Formats.number(preview.parts()))));
      }
    }
    preview.head().notes().stream()
        .limit(question.kind() == ReportKind.REGISTER ? 1 : Long.MAX_VALUE)
        .forEach(note -> notes.add(new ListItem(Texts.of(note))));
    body.add(head(preview), new ReportGrid(preview), notes);
    if (question.kind() == ReportKind.REGISTER
        && (actor.get().is(Role.HEAD) || actor.get().is(Role.APPROVER))) {
      body.add(new RegistersPart(documents, question.from(), question.until()));
    }
  }

  private Div head(ReportPreview preview) {
    Span rows =
        new Span(
            preview.count() > preview.rows().size()
                ? t(
                    "report.rows.first",
                    Formats.number(preview.rows().size()),
                    Formats.number(preview.count()))
                : t("report.rows", Formats.number(preview.count())));
    rows.addClassName("muted");
    Span last = new Span(Texts.of(preview.head().lines().getLast()));
    last.addClassName("muted");
    Div head = new Div(new H2(Texts.of(preview.head().title())), rows, last);
    head.addClassName("report-head");
    return head;
  }

  private String people() {
    return reports.mayReadPeople(actor.get()) ? t("report.people.full") : t("report.people.masked");
  }

  private Anchor download(ReportFormat format, ReportPreview preview) {
    boolean parts = format == ReportFormat.PDF && preview.parts() > 1;
    Anchor link =
        new Anchor(
            new ReportDownload(
                reports, question, format, actor, Texts.locale().getLanguage(), progress),
            AttachmentType.DOWNLOAD,
            "");
    link.add(
        Glyph.DOWNLOAD.icon(),
        new Span(
            format == ReportFormat.XLSX
                ? t("report.excel")
                : parts ? t("report.pdf.zip") : t("report.pdf")));
    link.addClassNames("report-download", format == ReportFormat.XLSX ? "primary" : "plain");
    return link;
  }

  private void narrow(BoardFilter filter) {
    LocalDate until =
        filter.receivedUntil() == null
            ? ReportPeriod.THIS_YEAR.until(today())
            : filter.receivedUntil();
    LocalDate from = filter.receivedFrom() == null ? until.withDayOfYear(1) : filter.receivedFrom();
    go(
        new ReportQuestion(
            question.kind(),
            filter.units(),
            filter.field(),
            from.isAfter(until) ? until : from,
            until));
  }

  private void go(ReportKind wished, LocalDate from, LocalDate until) {
    go(new ReportQuestion(wished, question.units(), question.field(), from, until));
  }

  private void go(ReportQuestion wished) {
    getUI().ifPresent(ui -> ui.navigate(PATH, ReportAddress.write(wished)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }

  @Override
  public String getPageTitle() {
    return t("report.title");
  }
}
