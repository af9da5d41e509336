package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import vn.motcua.dossiers.announcement.Announcement;
import vn.motcua.tasklist.shell.Formats;

/** What was announced and entered, the newest first. */
final class AnnouncementList extends Div {

  AnnouncementList(List<Announcement> all, SerializableConsumer<Long> open) {
    addClassNames("panel", "announcements");
    add(new H2(t("calendar.announcements")));
    if (all.isEmpty()) {
      Paragraph none = new Paragraph(t("calendar.announcements.none"));
      none.addClassName("muted");
      add(none);
      return;
    }
    UnorderedList list = new UnorderedList();
    all.forEach(one -> list.add(new ListItem(line(one, open))));
    add(list);
  }

  private static NativeButton line(Announcement one, SerializableConsumer<Long> open) {
    Span state = new Span(t("calendar.state." + CalendarWords.key(one.state())));
    state.addClassNames("state", "state-" + CalendarWords.key(one.state()));
    Span what = new Span(t("calendar.of-year", String.valueOf(one.year().year())));
    what.addClassName("strong");
    Span who =
        new Span(
            t(
                "calendar.line",
                one.proposed().name(),
                Formats.day(one.proposed().at()),
                Formats.number(one.moved())));
    who.addClassName("muted");
    NativeButton line = new NativeButton();
    line.add(what, state, who);
    line.addClassName("announcement-line");
    line.addClickListener(click -> open.accept(one.id()));
    return line;
  }
}
