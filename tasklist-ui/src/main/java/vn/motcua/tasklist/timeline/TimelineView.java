package vn.motcua.tasklist.timeline;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardCursor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.timeline.Settled;
import vn.motcua.dossiers.timeline.TimelinePage;
import vn.motcua.dossiers.timeline.TimelineQueries;
import vn.motcua.dossiers.timeline.TimelineRow;
import vn.motcua.tasklist.board.BoardAddress;
import vn.motcua.tasklist.board.BoardFilterBar;
import vn.motcua.tasklist.board.BoardFilterBars;
import vn.motcua.tasklist.board.LiveFigures;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Place;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.SupervisorTabs;

/** Every dossier against its clock, from a year down to an hour. */
@Route(value = TimelineView.PATH, layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/timeline.css")
final class TimelineView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "dong-thoi-han";

  private static final int PAGE = 100;
  private static final int RENEWED = 200;
  private static final int COUNTED = 50_000;
  private static final Duration BACK = Duration.ofDays(21);
  private static final Duration AHEAD = Duration.ofDays(14);

  private final TimelineQueries timeline;
  private final RowWords words;
  private final Clock clock;
  private final Supplier<Actor> actor;
  private final PageHeader header = new PageHeader(t("timeline.title"));
  private final SupervisorTabs tabs = new SupervisorTabs(Place.TIMELINE);
  private final BoardFilterBar filters;
  private final TimelineControls controls;
  private final Div content = new Div();
  private TimelineState state = TimelineState.read(com.vaadin.flow.router.QueryParameters.empty());
  private @Nullable TimelineState shown;
  private @Nullable Timeline bars;
  private @Nullable BoardCursor next;
  private long total;
  private int loaded;

  TimelineView(
      TimelineQueries timeline,
      RowWords words,
      BoardFilterBars filterBars,
      LiveFigures live,
      Clock clock,
      SignedIn signedIn) {
    this.timeline = timeline;
    this.words = words;
    this.clock = clock;
    this.actor = signedIn.present();
    this.filters = filterBars.bar(filter -> go(state.withFilter(filter)));
    this.controls = new TimelineControls(state, this::go, this::showRows);
    setId("main");
    addClassNames("page", "timeline");
    content.addClassName("timeline-content");
    add(header, tabs, filters, controls, content);
    live.follow(this, this::refresh);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    state = TimelineState.read(event.getLocation().getQueryParameters());
    filters.show(state.filter());
    tabs.follow(BoardAddress.scope(state.filter()));
    if (shown == null || !state.sameRows(shown)) {
      showRows();
    }
  }

  private void showRows() {
    shown = state;
    long counted = count();
    boolean more = counted > COUNTED;
    total = Math.min(counted, COUNTED);
    header.context(
        t("timeline.context", words.unit(actor.get().unit()), Formats.moment(clock.instant())));
    controls.show(state, total, more);
    content.removeAll();
    bars = null;
    next = null;
    loaded = 0;
    if (total == 0) {
      content.add(empty());
    } else if (state.table()) {
      showTable();
    } else {
      showBars(more);
    }
  }

  private void showBars(boolean more) {
    Timeline made = new Timeline();
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    LocalDateTime from = state.from();
    LocalDateTime until = state.until();
    LocalDate today = now.toLocalDate();
    made.setUp(
        now,
        from == null ? now.minus(back()) : from,
        until == null ? now.plus(AHEAD) : until,
        total,
        TimelineWords.all(more),
        OfficeDays.of(words.calendar(actor.get().unit()), today.minusYears(3), today.plusYears(2)));
    made.onMore(this::addPage);
    made.onOpen(code -> getUI().ifPresent(ui -> ui.navigate("ho-so/" + code, TimelineTable.TAB)));
    made.onWindow(window -> remember(state.withWindow(window.from(), window.until())));
    bars = made;
    content.add(made);
    addPage();
  }

  private Duration back() {
    return state.settledDays() == 0 ? BACK : BACK.plusDays(state.settledDays());
  }

  private void addPage() {
    Timeline drawn = bars;
    if (drawn == null || (loaded > 0 && next == null)) {
      return;
    }
    TimelinePage page =
        timeline.page(state.filter(), settled(), state.sort(), actor.get(), next, PAGE);
    next = page.next();
    loaded += page.rows().size();
    drawn.add(words.json(state).page(page.rows(), next == null));
  }

  private void showTable() {
    KeysetPages<TimelineRow, BoardCursor> pages =
        new KeysetPages<>((after, size) -> {
          TimelinePage page =
              timeline.page(state.filter(), settled(), state.sort(), actor.get(), after, size);
          return new KeysetPages.Page<>(page.rows(), page.next());
        });
    TimelineTable table = new TimelineTable(words::face, row -> words.unit(row.unit()), clock);
    table.show(pages, total);
    content.add(table);
  }

  /** Rows on the screen quietly; rows that came or went only by a click. */
  private void refresh() {
    controls.tellNews(Math.min(count(), COUNTED) - total);
    if (bars != null && loaded > 0) {
      TimelinePage page =
          timeline.page(
              state.filter(),
              settled(),
              state.sort(),
              actor.get(),
              null,
              Math.min(loaded, RENEWED));
      bars.renew(words.json(state).page(page.rows(), false));
    }
  }

  /** One more than the screen counts to stands for all beyond. */
  private long count() {
    return timeline.count(state.filter(), settled(), actor.get(), COUNTED + 1);
  }

  private @Nullable Settled settled() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    int days = state.settledDays();
    return days == 0 ? null : new Settled(today.minusDays(days - 1L), today);
  }

  private EmptyState empty() {
    if (state.filter().equals(BoardFilter.all())) {
      return new EmptyState(Glyph.EMPTY, t("timeline.empty.all"), t("timeline.empty.all.why"));
    }
    Button wider =
        new Button(t("timeline.empty.wider"), click -> go(state.withFilter(BoardFilter.all())));
    return new EmptyState(Glyph.FILTER, t("timeline.empty"), t("timeline.empty.why"), wider);
  }

  /** The part of time in sight goes into the address without a step back to come. */
  private void remember(TimelineState moved) {
    state = moved;
    getUI()
        .ifPresent(
            ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, moved.write())));
  }

  private void go(TimelineState wished) {
    getUI().ifPresent(ui -> ui.navigate(PATH, wished.write()));
  }

  @Override
  public String getPageTitle() {
    return t("timeline.title");
  }
}
