package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.form.BpmnView;

/** The tab "Sơ đồ": where the dossier stands, as a list of steps and on the diagram. */
final class DiagramPart extends Div {

  DiagramPart(DossierDesk desk, Dossier dossier, Progress progress) {
    addClassName("diagram-part");
    Div diagram = new Div(legend());
    diagram.addClassName("diagram");
    diagram.add(
        new BpmnView(dossier.version().process().bpmn(), progress.done(), progress.current()));
    add(new Standing(desk, dossier, progress), diagram);
  }

  private static Div legend() {
    Div legend = new Div(mark("done"), mark("current"), mark("to-come"));
    legend.addClassName("legend");
    return legend;
  }

  private static Span mark(String state) {
    Span word = new Span(t("dossier.step-state." + state));
    word.addClassNames("legend-mark", "legend-" + state);
    return word;
  }
}
