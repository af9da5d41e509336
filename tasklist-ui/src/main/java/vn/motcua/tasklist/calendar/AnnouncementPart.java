package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.function.Supplier;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.announcement.Announcement;
import vn.motcua.dossiers.announcement.AnnouncementResult;
import vn.motcua.dossiers.announcement.Announcements;
import vn.motcua.dossiers.announcement.MovedDossier;
import vn.motcua.dossiers.announcement.MovedPage;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.SureDialog;
import vn.motcua.tasklist.shell.UnitNames;

/** One announcement: what changes, which dossiers move, and the decision of a second person. */
final class AnnouncementPart extends Div {

  private final Announcements announcements;
  private final Announcement shown;
  private final Supplier<Actor> actor;
  private final SerializableConsumer<AnnouncementResult> decided;

  AnnouncementPart(
      Announcements announcements,
      Announcement shown,
      HolidayYear inForce,
      Supplier<Actor> actor,
      UnitNames names,
      SerializableConsumer<AnnouncementResult> decided) {
    this.announcements = announcements;
    this.shown = shown;
    this.actor = actor;
    this.decided = decided;
    addClassName("announcement");
    Div top = new Div();
    top.addClassNames("announcement-top");
    top.add(
        new H2(t("calendar.of-year", String.valueOf(shown.year().year()))),
        new Paragraph(t("calendar.source", shown.year().source())));
    String reason = shown.reason();
    if (reason != null) {
      top.add(new Paragraph(t("calendar.rejected.because", reason)));
    }
    if (shown.state() == Announcement.State.PROPOSED) {
      top.add(new YearChange(inForce, shown.year()), decision());
    }
    add(top, report(names));
  }

  private Div decision() {
    Div row = new Div();
    row.addClassName("announcement-acts");
    if (!announcements.mayDecide(actor.get())) {
      row.add(new Paragraph(t("calendar.refused.not-allowed")));
      return row;
    }
    boolean own = shown.proposed().by().equals(actor.get().username());
    Button approve =
        new Button(
            t("calendar.approve", Formats.number(shown.moved())),
            Glyph.STAMP.icon(),
            click -> sure().open());
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    approve.setEnabled(!own);
    Button reject =
        new Button(
            own ? t("calendar.withdraw") : t("calendar.reject"),
            Glyph.REFUSE.icon(),
            click ->
                new RejectDialog(
                        own,
                        reason ->
                            decided.accept(announcements.reject(shown.id(), reason, actor.get())))
                    .open());
    row.add(approve, reject);
    if (own) {
      Paragraph why = new Paragraph(t("calendar.own"));
      why.addClassName("why");
      row.add(why);
    }
    return row;
  }

  private SureDialog sure() {
    return new SureDialog(
            t("calendar.approve.act"),
            t(
                shown.moved() == 0 ? "calendar.approve.sure.none" : "calendar.approve.sure",
                String.valueOf(shown.year().year()),
                Formats.number(shown.moved())),
            () -> decided.accept(announcements.approve(shown.id(), actor.get())))
        .forward();
  }

  private Div report(UnitNames names) {
    Div report = new Div();
    report.addClassName("board-rows");
    if (shown.moved() == 0) {
      report.add(
          new EmptyState(
              Glyph.CHECK,
              t("calendar.moved.none"),
              t("calendar.moved.none.why", Formats.number(shown.checked()))));
      return report;
    }
    H2 title =
        new H2(
            t(
                shown.state() == Announcement.State.APPROVED
                    ? "calendar.moved.done"
                    : "calendar.moved.would",
                Formats.number(shown.moved()),
                Formats.number(shown.checked())));
    title.addClassName("announcement-title");
    MovedGrid grid = new MovedGrid(names::name);
    KeysetPages<MovedDossier, MovedPage.Cursor> pages =
        new KeysetPages<>((after, size) -> {
          MovedPage page = announcements.moved(shown, after, size, actor.get());
          return new KeysetPages.Page<>(page.rows(), page.next());
        });
    grid.setItems(query -> pages.fetch(query.getOffset(), query.getLimit()));
    report.add(title, (Grid<?>) grid);
    return report;
  }
}
