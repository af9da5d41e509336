package vn.motcua.tasklist.document;

import com.vaadin.flow.component.html.Div;
import vn.motcua.dossiers.intake.DossierCode;

/** The dossier's tab "Văn bản": its forms and result, their signatures, and what can be made. */
public final class DocumentsPart extends Div {

  private final transient DocumentDesk desk;
  private final DossierCode code;

  public DocumentsPart(DocumentDesk desk, DossierCode code) {
    this.desk = desk;
    this.code = code;
    addClassName("documents");
    show();
  }

  private void show() {
    desk.queries().of(code, desk.actor());
  }
}
