package vn.motcua.tasklist.stuck;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.stuck.StuckCount;
import vn.motcua.dossiers.stuck.StuckCursor;
import vn.motcua.dossiers.stuck.StuckDossier;
import vn.motcua.dossiers.stuck.StuckFilter;
import vn.motcua.dossiers.stuck.StuckLook;
import vn.motcua.dossiers.stuck.StuckPage;
import vn.motcua.dossiers.stuck.StuckQueries;
import vn.motcua.dossiers.stuck.StuckReason;
import vn.motcua.tasklist.board.BoardAddress;
import vn.motcua.tasklist.board.BoardFilterBar;
import vn.motcua.tasklist.board.BoardFilterBars;
import vn.motcua.tasklist.board.BoardFilterBars.Condition;
import vn.motcua.tasklist.board.LiveFigures;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.FilterChip;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Place;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.SupervisorTabs;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.UnitNames;

/** Stuck dossiers by reason, the longest stuck first; each says what to do. */
@Route(value = StuckView.PATH, layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/queue.css")
@StyleSheet("context://motcua/board.css")
@StyleSheet("context://motcua/supervision.css")
final class StuckView extends Main implements AfterNavigationObserver, HasDynamicTitle {
  static final String PATH = "ho-so-treo";

  private static final String REASON = "vi-sao";

  private final StuckQueries stuck;
  private final Supplier<Actor> actor;
  private final PageHeader header = new PageHeader(t("stuck.title"));
  private final SupervisorTabs tabs = new SupervisorTabs(Place.STUCK);
  private final BoardFilterBar filters;
  private final Div reasons = new Div();
  private final Button news = new Button(t("stuck.news"), Glyph.REFRESH.icon(), click -> show());
  private final StuckGrid grid;
  private final Div list = new Div();
  private BoardFilter filter = BoardFilter.all();
  private @Nullable StuckReason reason;
  private List<StuckCount> shown = List.of();

  StuckView(
      StuckQueries stuck,
      BoardFilterBars bars,
      LiveFigures live,
      UnitNames names,
      WorkingCalendar calendar,
      Clock clock,
      StepRetry retry,
      SignedIn signedIn) {
    this.stuck = stuck;
    this.actor = signedIn.present();
    this.filters = bars.bar(Set.of(Condition.UNITS), next -> go(next, reason));
    this.grid =
        new StuckGrid(
            names::name,
            calendar,
            clock,
            retry,
            row -> {
              retry.ask(row.dossierCode());
              show();
            });
    setId("main");
    addClassNames("page", "board");
    reasons.addClassNames("stuck-reasons");
    news.addThemeVariants(ButtonVariant.LUMO_SMALL);
    news.addClassName("board-news");
    Div said = new Div(news);
    said.getElement().setAttribute("role", "status");
    said.addClassName("stuck-news");
    list.addClassName("board-rows");
    add(header, tabs, filters, reasons, said, list);
    live.follow(this, this::refresh);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    filter = BoardAddress.read(query);
    reason =
        query
            .getSingleParameter(REASON)
            .flatMap(text ->
                Arrays.stream(StuckReason.values())
                    .filter(one -> word(one).equals(text))
                    .findFirst())
            .orElse(null);
    filters.show(filter);
    tabs.follow(BoardAddress.scope(filter));
    show();
  }

  private StuckFilter wanted() {
    return StuckFilter.all().withUnits(filter.units());
  }

  private void show() {
    shown = stuck.counts(wanted(), actor.get());
    news.setVisible(false);
    look();
    showReasons();
    list.removeAll();
    StuckFilter chosen = wanted().withReason(reason);
    if (stuck.page(chosen, actor.get(), null, 1).rows().isEmpty()) {
      list.add(empty());
      return;
    }
    KeysetPages<StuckDossier, StuckCursor> pages =
        new KeysetPages<>((after, size) -> {
          StuckPage page = stuck.page(chosen, actor.get(), after, size);
          return new KeysetPages.Page<>(page.rows(), page.next());
        });
    long count =
        shown.stream()
            .filter(one -> reason == null || one.reason() == reason)
            .mapToLong(StuckCount::dossiers)
            .sum();
    grid.show(pages, count);
    list.add(grid);
  }

  private void refresh() {
    look();
    news.setVisible(!stuck.counts(wanted(), actor.get()).equals(shown));
  }

  private void look() {
    header.context(
        stuck
            .lastLook()
            .map(look ->
                t("stuck.context", Formats.moment(look.at()), Formats.number(look.running())))
            .orElse(t("stuck.context.never")));
  }

  private void showReasons() {
    reasons.removeAll();
    for (StuckCount count : shown) {
      boolean pressed = count.reason() == reason;
      reasons.add(
          new FilterChip(
              Formats.number(count.dossiers()) + " · " + Texts.of(count.reason().why()),
              pressed,
              () -> go(filter, pressed ? null : count.reason())));
    }
    reasons.setVisible(!shown.isEmpty());
  }

  private EmptyState empty() {
    boolean narrowed = reason != null || !filter.units().isEmpty();
    if (narrowed) {
      Button all = new Button(t("board.filter.clear"), click -> go(BoardFilter.all(), null));
      return new EmptyState(Glyph.FILTER, t("stuck.empty.here"), t("stuck.empty.here.why"), all);
    }
    return stuck
        .lastLook()
        .map(StuckLook::at)
        .map(at -> new EmptyState(Glyph.CHECK, t("stuck.empty"), t("stuck.empty.why")))
        .orElseGet(() -> new EmptyState(Glyph.CLOCK, t("stuck.never"), t("stuck.never.why")));
  }

  private void go(BoardFilter next, @Nullable StuckReason why) {
    QueryParameters query =
        BoardAddress.write(
            next.withColour(null), why == null ? Map.of() : Map.of(REASON, word(why)));
    getUI().ifPresent(ui -> ui.navigate(PATH, query));
  }

  private static String word(StuckReason one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String getPageTitle() {
    return t("stuck.title");
  }
}
