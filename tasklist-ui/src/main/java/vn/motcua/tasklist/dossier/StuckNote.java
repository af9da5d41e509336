package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import vn.motcua.dossiers.stuck.StuckDossier;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.stuck.StepRetry;

/** Why nothing moves the dossier, what to do, and the way to do it for whoever may. */
final class StuckNote extends Div {

  StuckNote(StuckDossier stuck, StepRetry retry, SerializableRunnable reload) {
    Span why = new Span(Glyph.ALERT.icon(), new Span(Texts.of(stuck.why())));
    why.addClassNames("strong", "dossier-stuck-why");
    add(why, new Paragraph(Texts.of(stuck.remedy())));
    addClassName("dossier-stuck");
    getElement().setAttribute("role", "note");
    getElement().setAttribute("aria-label", t("dossier.stuck"));
    String said = StepRetry.said(stuck);
    if (!said.isEmpty()) {
      add(new Paragraph(said));
    }
    if (retry.offered(stuck)) {
      Button again =
          new Button(
              t("stuck.retry"),
              Glyph.REFRESH.icon(),
              click -> {
                retry.ask(stuck.dossierCode());
                reload.run();
              });
      again.addThemeVariants(ButtonVariant.LUMO_SMALL);
      add(again);
    }
  }
}
