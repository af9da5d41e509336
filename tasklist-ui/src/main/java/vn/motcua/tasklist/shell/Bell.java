package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.notice.NoticeQueries;

/** The way to the notices, with how many are unread; the number follows without a reload. */
final class Bell extends Anchor {

  private final transient NoticeQueries notices;
  private final transient NoticeNews news;
  private final transient Actor actor;
  private final Span number = new Span();
  private transient @Nullable Registration heard;

  Bell(NoticeQueries notices, NoticeNews news, Actor actor) {
    super("thong-bao");
    this.notices = notices;
    this.news = news;
    this.actor = actor;
    addClassName("bell");
    number.addClassName("bell-number");
    number.getElement().setAttribute("aria-hidden", "true");
    getElement().setAttribute("data-go", "b");
    add(Glyph.BELL.icon(), number);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    UI ui = attach.getUI();
    heard = news.subscribe(actor.username(), () -> later(ui));
    show(notices.unread(actor));
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    Registration registration = heard;
    if (registration != null) {
      registration.remove();
      heard = null;
    }
  }

  /** On the listener's thread: reads there, so that no screen waits. */
  private void later(UI ui) {
    int unread = notices.unread(actor);
    try {
      ui.access(() -> show(unread));
    } catch (UIDetachedException gone) {
      Registration registration = heard;
      if (registration != null) {
        registration.remove();
      }
    }
  }

  private void show(int unread) {
    number.setVisible(unread > 0);
    number.setText(unread >= NoticeQueries.MOST_COUNTED ? "99+" : String.valueOf(unread));
    String words = unread == 0 ? Texts.t("notice.bell.none") : Texts.t("notice.bell", unread);
    getElement().setAttribute("aria-label", words);
    setTitle(words);
  }
}
