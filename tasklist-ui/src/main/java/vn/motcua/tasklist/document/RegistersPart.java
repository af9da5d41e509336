package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.document.MakeResult;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** The unit's registers (form 07): the ones made, and one for a period, to be signed and kept. */
@StyleSheet("context://motcua/document.css")
public final class RegistersPart extends Div {

  private static final int SHOWN = 20;

  private final transient DocumentDesk desk;
  private final DocumentLines lines;
  private final Div made = new Div();

  /**
   * @param until the last day, included
   */
  public RegistersPart(DocumentDesk desk, LocalDate from, LocalDate until) {
    this.desk = desk;
    this.lines = new DocumentLines(desk, this::show);
    addClassName("documents");
    Button make =
        new Button(t("document.register.make"), Glyph.PLUS.icon(), click -> make(from, until));
    Span hint = new Span(t("document.register.hint"));
    hint.addClassName("muted");
    Div actions = new Div(make, hint);
    actions.addClassName("documents-actions");
    add(new H3(t("document.registers")), actions, made);
    show();
  }

  private void show() {
    made.removeAll();
    List<MadeDocument> registers = desk.registers(SHOWN);
    if (!registers.isEmpty()) {
      made.add(lines.of(registers, desk.registersToSign(registers)));
    }
  }

  private void make(LocalDate from, LocalDate until) {
    switch (desk.register(from, until)) {
      case MakeResult.Made(MadeDocument register) -> {
        show();
        new DocumentDialog(desk, register).open();
      }
      case MakeResult.Refused(var why) -> Toasts.problem(Texts.of(why));
    }
  }
}
