package vn.motcua.tasklist.paper;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.paper.PhoneInvitation;
import vn.motcua.tasklist.shell.Formats;

/** Shows the code a phone reads to send photographs here; closing it closes the way. */
final class PhoneDialog extends Dialog {

  PhoneDialog(PaperDesk desk, @Nullable DossierCode dossier) {
    setHeaderTitle(t("paper.phone.title"));
    setWidth("26rem");
    addClassName("phone-dialog");
    PhoneInvitation invitation = desk.invite(dossier);
    Div code = new Div();
    code.addClassName("phone-code");
    Paragraph until = new Paragraph(t("paper.phone.until", Formats.moment(invitation.expiresAt())));
    until.addClassName("muted");
    add(new Paragraph(t("paper.phone.how")), code, until);
    getFooter().add(new Button(t("paper.phone.close"), click -> close()));
    UI.getCurrent()
        .getPage()
        .fetchCurrentURL(url -> {
          String address =
              URI.create(url.toString()).resolve("/chup/" + invitation.token()).toString();
          code.getElement().setProperty("innerHTML", QrDrawing.svg(address, t("paper.phone.code")));
          code.getElement().setAttribute("data-address", address);
        });
    addOpenedChangeListener(change -> {
      if (!change.isOpened()) {
        desk.close(invitation);
      }
    });
  }
}
