package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.tasklist.shell.Texts;

/** Every act that is not possible now, with its reason and what to do. */
final class WhyNotDialog extends Dialog {

  WhyNotDialog(List<Offer> offers) {
    setHeaderTitle(t("act.why-not"));
    setWidth("min(38rem, 96vw)");
    DescriptionList list = new DescriptionList();
    list.addClassName("why-not");
    // A long list scrolls, also for those who have no mouse.
    list.getElement().setAttribute("tabindex", "0");
    byReason(offers)
        .forEach((why, acts) ->
            list.add(
                new DescriptionList.Term(String.join(" · ", acts)),
                new DescriptionList.Description(why)));
    add(new Paragraph(t("act.why-not.what")), list);
    Button close = new Button(t("shell.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }

  /** What one reason stands against is read once. */
  private static Map<String, List<String>> byReason(List<Offer> offers) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (Offer offer : offers) {
      Text why = offer.why();
      if (why != null) {
        reasons
            .computeIfAbsent(Texts.of(why), words -> new ArrayList<>())
            .add(ActBar.word(offer.act()));
      }
    }
    return reasons;
  }
}
