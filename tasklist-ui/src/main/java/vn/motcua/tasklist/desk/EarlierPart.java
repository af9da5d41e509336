package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.motcua.dossiers.person.EarlierDossier;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** What the same person handed in before, to look at in another tab. */
final class EarlierPart extends Details {

  EarlierPart() {
    addClassNames("desk-wide", "desk-earlier");
    setVisible(false);
  }

  void show(List<EarlierDossier> dossiers) {
    setVisible(!dossiers.isEmpty());
    setSummaryText(t("desk.earlier", dossiers.size()));
    removeAll();
    UnorderedList list = new UnorderedList();
    for (EarlierDossier dossier : dossiers) {
      Anchor code = new Anchor("ho-so/" + dossier.code().value(), dossier.code().value());
      code.addClassName("mono");
      code.setTarget(AnchorTarget.BLANK);
      Span about =
          new Span(
              t(
                  "desk.earlier.line",
                  Texts.shortName(dossier.procedureName()),
                  Formats.day(dossier.receivedAt()),
                  dossier.papers().size()));
      list.add(new ListItem(code, about));
    }
    add(list);
  }
}
