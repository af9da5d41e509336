package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.document.DeskForms;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.tasklist.shell.Texts;

/**
 * What has to be brought before the dossier can be received (form 02 of Circular 03/2025/TT-VPCP):
 * asked for once and completely, printed as PDF/A for the applicant. Nothing is registered.
 */
final class MissingDialog extends Dialog {

  MissingDialog(
      List<Component> missing, Procedure procedure, Applicant applicant, DeskQuestions questions) {
    setHeaderTitle(t("desk.missing.title"));
    addClassName("desk-slip");
    OrderedList list = new OrderedList();
    missing.forEach(component ->
        list.add(
            new ListItem(
                t("desk.missing.item", Texts.of(component.name()), PaperCount.words(component)))));
    Div slip =
        new Div(
            new Paragraph(t("desk.missing.for", applicant.fullName())),
            new Paragraph(Texts.of(procedure.name())),
            list,
            new Paragraph(t("desk.missing.by", questions.actor().name())));
    add(slip);
    Button print = new Button(t("desk.print"));
    print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    print.addClickListener(click ->
        questions
            .documents()
            .show(DocumentKind.FORM_02, DeskForms.Slip.missing(procedure, applicant, missing)));
    getFooter().add(new Button(t("desk.back"), click -> close()), print);
  }
}
