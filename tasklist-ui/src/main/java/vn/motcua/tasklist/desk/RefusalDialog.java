package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.document.DeskForms;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.Texts;

/**
 * Why a dossier is not taken in (form 03 of Circular 03/2025/TT-VPCP): the reason and the rule it
 * rests on, printed as PDF/A for the applicant. Nothing is registered.
 */
final class RefusalDialog extends Dialog {

  private static final int LONGEST = 2_000;

  private final TextArea reason = new TextArea(t("desk.refusal.reason"));
  private final ComboBox<String> basis = new ComboBox<>(t("desk.refusal.basis"));
  private final Div slip = new Div();
  private final transient CarefulClose closing;

  RefusalDialog(Procedure procedure, Applicant applicant, DeskQuestions questions) {
    setHeaderTitle(t("desk.refusal.title"));
    setWidth("36rem");
    addClassName("desk-slip");
    reason.setMaxLength(LONGEST);
    reason.setRequired(true);
    reason.setWidthFull();
    reason.focus();
    basis.setItems(procedure.legalBasis());
    basis.setAllowCustomValue(true);
    basis.addCustomValueSetListener(typed -> basis.setValue(typed.getDetail()));
    basis.setRequired(true);
    basis.setWidthFull();
    slip.setVisible(false);
    add(reason, basis, slip);
    Button print = new Button(t("desk.refusal.print"));
    print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    print.getElement().setAttribute("data-key", "mod+Enter");
    print.addClickListener(click -> {
      if (complete()) {
        write(procedure, applicant, questions.actor());
        questions.refused(procedure.code());
        String why = reason.getValue().strip();
        questions
            .documents()
            .show(
                DocumentKind.FORM_03,
                DeskForms.Slip.refused(procedure, applicant, why, basis.getValue()));
      }
    });
    getFooter().add(new Button(t("desk.back"), click -> close()), print);
    closing = CarefulClose.of(this);
  }

  private boolean complete() {
    reason.setInvalid(reason.getValue().isBlank());
    reason.setErrorMessage(t("desk.refusal.reason.wanted"));
    basis.setInvalid(basis.isEmpty());
    basis.setErrorMessage(t("desk.refusal.basis.wanted"));
    return !reason.isInvalid() && !basis.isInvalid();
  }

  private void write(Procedure procedure, Applicant applicant, Actor actor) {
    slip.removeAll();
    slip.add(
        new Paragraph(t("desk.missing.for", applicant.fullName())),
        new Paragraph(Texts.of(procedure.name())),
        new Paragraph(t("desk.refusal.because", reason.getValue().strip())),
        new Paragraph(t("desk.refusal.by-rule", basis.getValue())),
        new Paragraph(t("desk.missing.by", actor.name())));
    slip.setVisible(true);
    reason.setVisible(false);
    basis.setVisible(false);
    closing.settle();
  }
}
