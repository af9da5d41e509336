package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.document.DocumentFields;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.Documents;
import vn.motcua.dossiers.document.FieldSpec;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.document.MakeResult;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.Texts;

/** Makes a form or the result: which one, and what the case file does not know. */
final class MakeDialog extends Dialog {

  private final transient DocumentDesk desk;
  private final DossierCode code;
  private final SerializableConsumer<MadeDocument> made;
  private final Select<Documents.Choice> kind = new Select<>();
  private final Button make = new Button(t("document.make.do"), click -> make());
  private final Div fields = new Div();
  private final Paragraph fault = new Paragraph();
  private final Map<FieldSpec, TextArea> areas = new LinkedHashMap<>();
  private final transient CarefulClose closing = CarefulClose.of(this);

  MakeDialog(DocumentDesk desk, DossierCode code, SerializableConsumer<MadeDocument> made) {
    this.desk = desk;
    this.code = code;
    this.made = made;
    setHeaderTitle(t("document.make.title"));
    setWidth("min(42rem, 96vw)");
    kind.setLabel(t("document.make.kind"));
    List<Documents.Choice> choices = desk.choices(code);
    kind.setItems(choices);
    kind.setItemLabelGenerator(one -> Texts.of(one.kind().title()));
    kind.setRenderer(new ComponentRenderer<>(MakeDialog::line));
    kind.setWidthFull();
    kind.addValueChangeListener(change -> {
      show(change.getValue());
      closing.settle();
    });
    fault.addClassName("document-fault");
    fault.getElement().setAttribute("role", "alert");
    fields.addClassName("document-fields");
    add(kind, fields, fault);
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("shell.cancel"), click -> close()), make);
    choices.stream()
        .filter(choice -> choice.barred() == null)
        .findFirst()
        .or(() -> choices.stream().findFirst())
        .ifPresent(kind::setValue);
  }

  /** What cannot be made now stays in the list and says why. */
  private static Div line(Documents.Choice choice) {
    Div line = new Div(new Span(Texts.of(choice.kind().title())));
    if (choice.barred() != null) {
      Span why = new Span(t("document.make.not-now"));
      why.addClassName("muted");
      line.add(why);
    }
    line.addClassName("document-kind");
    return line;
  }

  private void show(Documents.Choice choice) {
    fields.removeAll();
    areas.clear();
    Text barred = choice.barred();
    fault.setText(barred == null ? "" : Texts.of(barred));
    make.setEnabled(barred == null);
    if (barred != null) {
      return;
    }
    DocumentKind chosen = choice.kind();
    Map<String, Object> known = desk.prefilled(code, chosen);
    for (FieldSpec field : DocumentFields.typedOf(chosen)) {
      TextArea area = new TextArea(Texts.of(field.label()));
      area.setWidthFull();
      area.setMaxLength(4_000);
      if (field.isList()) {
        area.setHelperText(t("document.make.lines"));
      }
      area.setValue(text(known.get(field.name())));
      areas.put(field, area);
      fields.add(area);
    }
  }

  private static String text(@org.jspecify.annotations.Nullable Object known) {
    if (known instanceof List<?> lines) {
      StringBuilder all = new StringBuilder();
      for (Object line : lines) {
        Object words = line instanceof Map<?, ?> columns ? columns.get("text") : line;
        all.append(all.isEmpty() ? "" : "\n").append(words);
      }
      return all.toString();
    }
    return known == null ? "" : known.toString();
  }

  private void make() {
    Map<String, Object> typed = new LinkedHashMap<>();
    areas.forEach((field, area) ->
        typed.put(
            field.name(),
            field.isList()
                ? area.getValue().lines().map(String::strip).filter(s -> !s.isEmpty()).toList()
                : area.getValue().strip()));
    switch (desk.make(code, kind.getValue().kind(), typed)) {
      case MakeResult.Made done -> {
        close();
        made.accept(done.document());
      }
      case MakeResult.Refused refused -> fault.setText(Texts.of(refused.why()));
    }
  }
}
