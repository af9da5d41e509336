package vn.motcua.tasklist.notice;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.notice.Notice;
import vn.motcua.dossiers.notice.NoticeQueries;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.FilterChip;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.NoticeNews;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;

/** The official's notices, the newest first; a press opens the dossier and marks as read. */
@Route(value = NoticeView.PATH, layout = MainLayout.class)
@StyleSheet("context://motcua/notice.css")
@PermitAll
final class NoticeView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "thong-bao";
  private static final String UNREAD = "chua-doc";
  private static final int SIZE = 50;

  private final transient NoticeQueries notices;
  private final transient Supplier<Actor> actor;
  private final PageHeader header = new PageHeader(t("notice.title"));
  private final Button allRead = new Button(t("notice.all-read"), Glyph.CHECK.icon());
  private final Button news = new Button(t("notice.news"), Glyph.REFRESH.icon(), click -> show());
  private final Div filter = new Div();
  private final Div body = new Div();
  private boolean unreadOnly;
  private @Nullable Long newest;

  NoticeView(NoticeQueries notices, NoticeNews signals, SignedIn signedIn) {
    this.notices = notices;
    this.actor = signedIn.present();
    setId("main");
    addClassName("page");
    Button settings =
        new Button(
            t("notice.settings"),
            Glyph.PEN.icon(),
            click -> new NoticeSettingsDialog(notices, actor.get()).open());
    header.actions(settings, allRead);
    allRead.getElement().setAttribute("data-key", "a");
    allRead.addClickListener(click -> {
      if (newest != null) {
        notices.readUpTo(actor.get(), newest);
        show();
      }
    });
    Div said = new Div(news);
    said.addClassName("notice-news");
    said.getElement().setAttribute("role", "status");
    news.setVisible(false);
    filter.addClassName("notice-filter");
    body.addClassName("notice-body");
    add(header, filter, said, body);
    addAttachListener(attach -> {
      var heard =
          signals.subscribe(actor.get().username(), () -> attach.getUI().access(this::announce));
      addDetachListener(detach -> {
        detach.unregisterListener();
        heard.remove();
      });
    });
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    unreadOnly = event.getLocation().getQueryParameters().getSingleParameter(UNREAD).isPresent();
    show();
  }

  /** A list being read does not change by itself. */
  private void announce() {
    List<Notice> first = notices.page(actor.get(), unreadOnly, null, 1);
    boolean more = !first.isEmpty() && (newest == null || first.getFirst().id() > newest);
    news.setVisible(more);
  }

  private void show() {
    List<Notice> page = notices.page(actor.get(), unreadOnly, null, SIZE);
    newest = page.isEmpty() ? null : page.getFirst().id();
    int unread = notices.unread(actor.get());
    header.context(unread == 0 ? t("notice.context.none") : t("notice.context", unread));
    allRead.setEnabled(unread > 0);
    news.setVisible(false);
    filter.removeAll();
    filter.add(
        new FilterChip(
            t("notice.unread-only"),
            unreadOnly,
            () ->
                getUI()
                    .ifPresent(ui ->
                        ui.navigate(
                            PATH,
                            unreadOnly
                                ? QueryParameters.empty()
                                : QueryParameters.of(UNREAD, "1")))));
    body.removeAll();
    if (page.isEmpty()) {
      body.add(
          unreadOnly
              ? new EmptyState(Glyph.CHECK, t("notice.none.unread"), t("notice.none.unread.why"))
              : new EmptyState(Glyph.BELL, t("notice.none"), t("notice.none.why")));
      return;
    }
    OrderedList list = new OrderedList();
    list.addClassName("notices");
    body.add(list);
    more(list, page);
  }

  private void more(OrderedList list, List<Notice> page) {
    page.forEach(notice -> list.add(row(notice)));
    if (page.size() == SIZE) {
      Button older = new Button(t("notice.older"));
      older.addClickListener(click -> {
        older.removeFromParent();
        more(list, notices.page(actor.get(), unreadOnly, page.getLast().id(), SIZE));
      });
      body.add(older);
    }
  }

  private ListItem row(Notice notice) {
    Span words = new Span(NoticeWords.sentence(notice));
    words.addClassName("notice-words");
    Span when = new Span(Formats.moment(notice.at()));
    when.addClassName("notice-when");
    Span icon = NoticeWords.glyph(notice.kind()).icon();
    Span mark = new Span(icon);
    mark.addClassNames("notice-mark", "clock-" + NoticeWords.tone(notice.kind()));
    Div text = new Div(words);
    text.addClassName("notice-text");
    if (!NoticeWords.reason(notice).isEmpty()) {
      Span reason = new Span(NoticeWords.reason(notice));
      reason.addClassName("notice-reason");
      text.add(reason);
    }
    if (!notice.read()) {
      Span fresh = new Span(t("notice.unread"));
      fresh.addClassName("notice-unread");
      when.addComponentAsFirst(fresh);
    }
    ListItem row = new ListItem();
    row.addClassName("notice");
    row.setClassName("notice-fresh", !notice.read());
    if (notice.dossier() == null) {
      row.add(mark, text, when);
    } else {
      Anchor link = new Anchor("ho-so/" + notice.dossier().value(), mark, text, when);
      link.addClassName("notice-link");
      link.getElement()
          .addEventListener("click", click -> notices.read(actor.get(), List.of(notice.id())));
      row.add(link);
    }
    return row;
  }

  @Override
  public String getPageTitle() {
    return t("notice.title");
  }
}
