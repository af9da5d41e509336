package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The overview of keys, and the switch that turns single letters off. */
final class HelpDialog extends Dialog {

  private static final List<List<String>> KEYS =
      List.of(
          List.of("/", "shell.key.search"),
          List.of("j", "shell.key.next"),
          List.of("k", "shell.key.previous"),
          List.of("Enter", "shell.key.open"),
          List.of("c", "shell.key.claim"),
          List.of("n", "shell.key.next-task"),
          List.of("s", "shell.key.pick"),
          List.of("z", "shell.key.undo"),
          List.of("b", "shell.key.supplement"),
          List.of("t", "shell.key.refuse"),
          List.of("x", "shell.key.forward"),
          List.of("Ctrl Enter", "shell.key.complete"),
          List.of("p", "shell.key.paper"),
          List.of("[ ]", "shell.key.paper-step"),
          List.of("d", "shell.key.paper-fits"),
          List.of("s", "shell.key.paper-faulty"),
          List.of("w", "shell.key.paper-wide"),
          List.of("+ - 0 9", "shell.key.paper-zoom"),
          List.of("r", "shell.key.paper-turn"),
          List.of("n", "shell.key.document"),
          List.of("x", "shell.key.template"),
          List.of("g b", "notice.key"),
          List.of("a", "shell.key.read"),
          List.of("n p", "search.key.pages"),
          List.of("?", "shell.key.help"));

  HelpDialog(List<Place> places) {
    setHeaderTitle(Texts.t("shell.help"));
    addClassName("help");
    setWidth("30rem");
    DescriptionList list = new DescriptionList();
    list.addClassName("keys");
    KEYS.forEach(key -> row(list, key.get(0), Texts.t(key.get(1))));
    places.forEach(place -> row(list, "g " + place.letter(), place.title()));
    Checkbox letters = new Checkbox(Texts.t("shell.keys.on"), true);
    letters.getElement().executeJs("this.checked = localStorage.getItem('motcua-keys') !== 'off'");
    letters.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        letters
            .getElement()
            .executeJs("localStorage.setItem('motcua-keys', $0 ? 'on' : 'off')", change.getValue());
      }
    });
    add(new Paragraph(Texts.t("shell.help.intro")), list, letters);
    Button close = new Button(Texts.t("shell.close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(close);
  }

  private static void row(DescriptionList list, String keys, String what) {
    DescriptionList.Term term = new DescriptionList.Term();
    for (String key : keys.split(" ")) {
      Span cap = new Span(key);
      cap.addClassName("key");
      term.add(cap);
    }
    list.add(term, new DescriptionList.Description(what));
  }
}
