package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.Glyph;

/** Says that somebody else changed the dossier; the screen changes only by a click here. */
final class ChangeBar extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeBar.class);

  /** Later than a step's form, which comes first where it is open. */
  private static final String GO_ON =
      """
      setTimeout(() => {
        const name = document.querySelector('#main h1');
        if (name && document.activeElement === document.body) {
          name.tabIndex = -1;
          name.focus({ preventScroll: true });
        }
      })
      """;

  private final transient ChangeDesk desk;
  private final DossierCode code;
  private final Button show = new Button(t("dossier.changed"), Glyph.REFRESH.icon());
  private final @Nullable Instant seen;
  private @Nullable Registration news;

  /** Make it before the dossier is read: what comes in between is announced. */
  ChangeBar(ChangeDesk desk, DossierCode code, SerializableRunnable reload) {
    this.desk = desk;
    this.code = code;
    this.seen = desk.changed(code).orElse(null);
    addClassName("dossier-changed");
    getElement().setAttribute("role", "status");
    getElement().setAttribute("aria-live", "polite");
    show.addThemeVariants(ButtonVariant.LUMO_SMALL);
    show.setVisible(false);
    show.addClickListener(click -> show(reload));
    add(show);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    news = desk.follow(code, () -> ui.access(this::look));
    // What happened between the reading and now is told by nobody any more.
    look();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    Optional.ofNullable(news).ifPresent(Registration::remove);
    news = null;
  }

  /**
   * The button goes with the screen it stood on: the keyboard goes on at the head of the new one.
   */
  private void show(SerializableRunnable reload) {
    Optional<UI> ui = getUI();
    reload.run();
    ui.ifPresent(screen -> screen.getPage().executeJs(GO_ON));
  }

  /** Nobody pressed anything: what fails here is logged and looked for at the next news. */
  void look() {
    if (news == null || show.isVisible()) {
      return;
    }
    try {
      show.setVisible(desk.changed(code).filter(this::isNew).isPresent());
    } catch (RuntimeException failed) {
      LOG.warn("An open dossier was not looked at", failed);
    }
  }

  private boolean isNew(Instant changed) {
    Instant known = seen;
    return known == null || changed.isAfter(known);
  }
}
