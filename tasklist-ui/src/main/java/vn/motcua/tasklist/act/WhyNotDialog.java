package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
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
    for (Offer offer : offers) {
      Text why = offer.why();
      if (why != null) {
        list.add(
            new DescriptionList.Term(ActBar.word(offer.act())),
            new DescriptionList.Description(Texts.of(why)));
      }
    }
    add(new Paragraph(t("act.why-not.what")), list);
    Button close = new Button(t("shell.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }
}
