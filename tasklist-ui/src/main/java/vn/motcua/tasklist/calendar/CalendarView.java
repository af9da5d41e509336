package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.announcement.Announcement;
import vn.motcua.dossiers.announcement.AnnouncementResult;
import vn.motcua.dossiers.announcement.Announcements;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Place;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.SupervisorTabs;
import vn.motcua.tasklist.shell.Toasts;
import vn.motcua.tasklist.shell.UnitNames;

/** A year's calendar with what was announced of it; an announcement opens with its report. */
@Route(value = CalendarView.PATH, layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/queue.css")
@StyleSheet("context://motcua/board.css")
@StyleSheet("context://motcua/supervision.css")
@StyleSheet("context://motcua/calendar.css")
final class CalendarView extends Main implements AfterNavigationObserver, HasDynamicTitle {
  static final String PATH = "lich-lam-viec";

  private static final String YEAR = "nam";
  private static final String ANNOUNCEMENT = "thong-bao";
  private static final int KNOWN_AHEAD = 2;
  private static final int MOST = 50;

  private final Announcements announcements;
  private final CurrentCalendars calendars;
  private final UnitNames names;
  private final Clock clock;
  private final Supplier<Actor> actor;
  private final PageHeader header = new PageHeader(t("calendar.title"));
  private final Select<Integer> years = new Select<>();
  private final Button enter;
  private final Div body = new Div();
  private int year;

  CalendarView(
      Announcements announcements,
      CurrentCalendars calendars,
      UnitNames names,
      Clock clock,
      SignedIn signedIn) {
    this.announcements = announcements;
    this.calendars = calendars;
    this.names = names;
    this.clock = clock;
    this.actor = signedIn.present();
    this.enter = new Button(t("calendar.enter"), Glyph.PEN.icon(), click -> edit());
    setId("main");
    addClassNames("page", "board", "calendar");
    years.setAriaLabel(t("calendar.year"));
    years.addClassName("calendar-years");
    years.setItemLabelGenerator(number -> t("calendar.year.number", String.valueOf(number)));
    years.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        goYear(change.getValue());
      }
    });
    enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    enter.setVisible(announcements.mayDecide(actor.get()));
    header.actions(years, enter);
    body.addClassName("calendar-body");
    add(header, new SupervisorTabs(Place.CALENDAR), body);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    int today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).getYear();
    int first =
        calendars.get().holidays().years().stream().mapToInt(HolidayYear::year).min().orElse(today);
    List<Integer> offered =
        IntStream.rangeClosed(Math.min(first, today), today + KNOWN_AHEAD).boxed().toList();
    years.setItems(offered);
    year =
        query
            .getSingleParameter(YEAR)
            .filter(text -> text.matches("[0-9]{4}"))
            .map(Integer::valueOf)
            .filter(offered::contains)
            .orElse(today);
    Optional<Announcement> asked =
        query
            .getSingleParameter(ANNOUNCEMENT)
            .filter(text -> text.matches("[0-9]{1,18}"))
            .flatMap(id -> announcements.find(Long.parseLong(id), actor.get()));
    asked.ifPresent(one -> year = one.year().year());
    years.setValue(offered.contains(year) ? year : today);
    asked.ifPresentOrElse(this::showAnnouncement, this::showYear);
  }

  private HolidayYear inForce() {
    return calendars
        .get()
        .holidays()
        .year(year)
        .orElseGet(() -> new HolidayYear(year, "", true, List.of(), List.of()));
  }

  private void showYear() {
    HolidayYear shown = inForce();
    header.context(
        t(
            "calendar.context",
            names.name(actor.get().unit()),
            CalendarWords.hours(calendars, actor.get())));
    body.removeAll();
    Div side =
        new Div(
            new AnnouncementList(announcements.list(MOST, actor.get()), this::goAnnouncement),
            new DayLists(shown));
    side.addClassName("calendar-side");
    Div columns =
        new Div(
            new YearPart(shown, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)), side);
    columns.addClassName("calendar-columns");
    body.add(columns);
  }

  private void showAnnouncement(Announcement one) {
    header.context(CalendarWords.state(one));
    body.removeAll();
    body.add(
        new AnnouncementPart(
            announcements, one, inForce(), actor, names, result -> decided(one, result)));
  }

  private void edit() {
    new YearDialog(
            inForce(),
            wished -> {
              AnnouncementResult result = announcements.propose(wished, actor.get());
              if (result instanceof AnnouncementResult.Proposed proposed) {
                Toasts.done(CalendarWords.said(result));
                goAnnouncement(proposed.id());
                return true;
              }
              Toasts.problem(CalendarWords.said(result));
              return false;
            })
        .open();
  }

  private void decided(Announcement one, AnnouncementResult result) {
    if (result instanceof AnnouncementResult.Refused) {
      Toasts.problem(CalendarWords.said(result));
    } else {
      Toasts.done(CalendarWords.said(result));
    }
    announcements.find(one.id(), actor.get()).ifPresent(this::showAnnouncement);
  }

  private void goYear(int number) {
    getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.of(YEAR, String.valueOf(number))));
  }

  private void goAnnouncement(long id) {
    getUI()
        .ifPresent(ui -> ui.navigate(PATH, QueryParameters.of(ANNOUNCEMENT, String.valueOf(id))));
  }

  @Override
  public String getPageTitle() {
    return t("calendar.title");
  }
}
