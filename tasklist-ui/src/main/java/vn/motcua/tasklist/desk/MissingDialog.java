package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.document.DeskForms;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.tasklist.shell.Texts;

/**
 * What has to be brought or mended before the dossier can be received (form 02 of Circular
 * 03/2025/TT-VPCP): asked for once and completely, printed as PDF/A for the applicant. Nothing is
 * registered.
 */
final class MissingDialog extends Dialog {

  private static final int LONGEST = 2_000;

  private final transient Procedure procedure;
  private final transient Applicant applicant;
  private final transient DeskQuestions questions;
  private final List<Line> lines;
  private final TextArea others = new TextArea(t("desk.missing.others"));
  private final TextArea reason = new TextArea(t("desk.missing.reason"));
  private final Paragraph fault = new Paragraph(t("desk.missing.none"));

  /**
   * @param missing components that are needed and not there: chosen to begin with
   */
  MissingDialog(
      List<Component> missing, Procedure procedure, Applicant applicant, DeskQuestions questions) {
    this.procedure = procedure;
    this.applicant = applicant;
    this.questions = questions;
    this.lines =
        procedure.components().stream()
            .map(component -> new Line(component, missing.contains(component)))
            .toList();
    setHeaderTitle(t("desk.missing.title"));
    setWidth("min(48rem, 96vw)");
    setCloseOnOutsideClick(false);
    addClassNames("desk-slip", "desk-missing");
    Div papers = new Div();
    papers.addClassName("desk-missing-lines");
    papers.getElement().setAttribute("role", "group");
    papers.getElement().setAttribute("aria-label", t("desk.missing.papers"));
    Span head = new Span(t("desk.missing.papers"));
    head.addClassName("strong");
    papers.add(head);
    lines.forEach(papers::add);
    papers.setVisible(!lines.isEmpty());
    fault.addClassName("desk-missing-fault");
    fault.getElement().setAttribute("role", "alert");
    fault.setVisible(false);
    others.setHelperText(t("desk.missing.others.help"));
    others.setMaxLength(LONGEST);
    others.setWidthFull();
    reason.setRequired(true);
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    reason.setValue(DeskForms.Slip.INCOMPLETE);
    add(
        new Paragraph(t("desk.missing.for", applicant.fullName())),
        new Paragraph(Texts.of(procedure.name())),
        papers,
        others,
        reason,
        fault);
    Button print = new Button(t("desk.print"), click -> print());
    print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    print.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("desk.back"), click -> close()), print);
  }

  /** Prints the form, unless nothing is asked for or no reason is given. */
  void print() {
    List<String> items = items();
    fault.setVisible(items.isEmpty());
    reason.setInvalid(reason.getValue().isBlank());
    reason.setErrorMessage(t("desk.missing.reason.wanted"));
    if (!items.isEmpty() && !reason.isInvalid()) {
      questions
          .documents()
          .show(
              DocumentKind.FORM_02,
              DeskForms.Slip.missing(procedure, applicant, items, reason.getValue().strip()));
    }
  }

  private List<String> items() {
    return Stream.concat(
            lines.stream().flatMap(Line::item),
            others.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()))
        .toList();
  }

  /** A component: whether it is asked for, and what is wrong with it. */
  private static final class Line extends Div {

    private static final int LONGEST_REMARK = 300;

    private final transient Component component;
    private final Checkbox asked = new Checkbox();
    private final TextField remark = new TextField();

    Line(Component component, boolean missing) {
      this.component = component;
      String name = Texts.of(component.name());
      String count = PaperCount.words(component);
      asked.setLabel(count.isEmpty() ? name : t("desk.missing.item", name, count));
      asked.setValue(missing);
      asked.addValueChangeListener(change -> remark.setEnabled(change.getValue()));
      remark.setEnabled(missing);
      remark.setMaxLength(LONGEST_REMARK);
      remark.setPlaceholder(t("desk.missing.remark"));
      remark.setAriaLabel(t("desk.missing.remark.of", name));
      add(asked, remark);
    }

    Stream<String> item() {
      return asked.getValue()
          ? Stream.of(DeskForms.Slip.item(component, remark.getValue()))
          : Stream.empty();
    }
  }
}
