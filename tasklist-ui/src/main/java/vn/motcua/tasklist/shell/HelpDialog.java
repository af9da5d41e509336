package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/**
 * The overview of keys, those of the present screen first, and the switch that turns single letters
 * off.
 */
final class HelpDialog extends Dialog {

  /**
   * @param location the address of the screen without its query
   */
  HelpDialog(List<Place> places, String location) {
    setHeaderTitle(Texts.t("shell.help"));
    addClassName("help");
    setWidth("30rem");
    add(new Paragraph(Texts.t("shell.help.intro")));
    Optional<ScreenKeys> here = ScreenKeys.at(location);
    here.ifPresent(
        screen -> add(new H3(Texts.t("shell.keys.here", screen.title())), list(screen.keys())));
    add(new H3(ScreenKeys.EVERYWHERE.title()), list(ScreenKeys.EVERYWHERE.keys()));
    DescriptionList ways = list(List.of());
    places.forEach(place -> row(ways, "g " + place.letter(), place.title()));
    add(new H3(Texts.t("shell.keys.go")), ways, others(here), letters());
    Button close = new Button(Texts.t("shell.close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(close);
  }

  private static NativeDetails others(Optional<ScreenKeys> here) {
    NativeDetails others = new NativeDetails(Texts.t("shell.keys.others"));
    others.addClassName("keys-others");
    Span all = new Span();
    ScreenKeys.besides(here)
        .forEach(screen -> all.add(new H3(screen.title()), list(screen.keys())));
    others.setContent(all);
    return others;
  }

  private static Checkbox letters() {
    Checkbox letters = new Checkbox(Texts.t("shell.keys.on"), true);
    letters.getElement().executeJs("this.checked = localStorage.getItem('motcua-keys') !== 'off'");
    letters.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        letters
            .getElement()
            .executeJs("localStorage.setItem('motcua-keys', $0 ? 'on' : 'off')", change.getValue());
      }
    });
    return letters;
  }

  private static DescriptionList list(List<ScreenKeys.Key> keys) {
    DescriptionList list = new DescriptionList();
    list.addClassName("keys");
    keys.forEach(key -> row(list, key.keys(), Texts.t(key.words())));
    return list;
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
