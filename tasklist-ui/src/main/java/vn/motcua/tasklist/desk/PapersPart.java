package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.dossiers.paper.ReceivedFile;
import vn.motcua.dossiers.person.EarlierDossier;
import vn.motcua.tasklist.paper.PaperDesk;
import vn.motcua.tasklist.paper.PaperTray;
import vn.motcua.tasklist.shell.Texts;

/** The papers the procedure asks for: ticked when they lie on the counter, scanned when wanted. */
final class PapersPart extends Section {

  private final Map<Component, PaperRow> rows = new LinkedHashMap<>();
  private final Button all = new Button(t("desk.papers.all"), click -> tickRequired());
  private final Runnable changed;
  private final Runnable done;
  private final transient PaperDesk desk;
  private final PaperTray tray;
  private Set<String> required = Set.of();
  private transient List<EarlierDossier> earlier = List.of();

  /**
   * @param done everything that is needed was ticked at once
   */
  PapersPart(PaperDesk desk, Runnable changed, Runnable done) {
    super(3, t("desk.papers"));
    this.desk = desk;
    this.changed = changed;
    this.done = done;
    this.tray = new PaperTray(desk, null, (file, component) -> rows.get(component).add(file));
    all.addThemeVariants(ButtonVariant.LUMO_SMALL);
    addClassName("desk-papers");
  }

  void show(Procedure procedure) {
    rows.values().forEach(PaperRow::release);
    rows.clear();
    fill();
    if (procedure.components().isEmpty()) {
      append(new Paragraph(t("desk.papers.unstated")));
    }
    for (Component component : procedure.components()) {
      PaperRow row = new PaperRow(component, desk, changed, tray::free);
      row.offer(earlier);
      rows.put(component, row);
      append(row);
    }
    Div foot = new Div(all);
    foot.addClassName("desk-papers-foot");
    append(foot, tray);
    all.setVisible(!rows.isEmpty());
    tray.setVisible(!rows.isEmpty());
    tray.choices(procedure.components());
  }

  /** Marks the components that this case needs. */
  void require(Set<String> ids) {
    required = Set.copyOf(ids);
    rows.forEach((component, row) -> row.require(required.contains(component.id())));
    all.setText(required.isEmpty() ? t("desk.papers.none-needed") : t("desk.papers.all"));
  }

  /** What the same person handed in before can be used again. */
  void earlier(List<EarlierDossier> dossiers) {
    earlier = List.copyOf(dossiers);
    rows.values().forEach(row -> row.offer(earlier));
  }

  List<Component> missing() {
    return rows.entrySet().stream()
        .filter(entry -> required.contains(entry.getKey().id()) && !entry.getValue().received())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Names of the papers on the counter. */
  List<String> received() {
    return rows.entrySet().stream()
        .filter(entry -> entry.getValue().received())
        .map(entry -> Texts.of(entry.getKey().name()))
        .toList();
  }

  List<SubmittedPaper> value() {
    List<SubmittedPaper> papers = new ArrayList<>();
    rows.values().forEach(row -> papers.addAll(row.value()));
    return papers;
  }

  /** What is there of each component, to be kept. */
  Map<String, DeskState.Paper> state() {
    Map<String, DeskState.Paper> state = new LinkedHashMap<>();
    rows.forEach(
        (component, row) -> row.state().ifPresent(paper -> state.put(component.id(), paper)));
    return state;
  }

  /** Files that were taken away from their papers again. */
  List<Long> loose() {
    return tray.loose();
  }

  /** Takes what was kept; returns the names of files that are not there any more. */
  List<String> restore(Map<String, DeskState.Paper> papers, List<Long> loose) {
    Map<Long, ReceivedFile> waiting =
        desk.waiting().stream().collect(Collectors.toMap(ReceivedFile::id, Function.identity()));
    loose.stream().filter(waiting::containsKey).forEach(tray::free);
    List<String> lost = new ArrayList<>();
    Map<String, DeskState.Paper> open = new LinkedHashMap<>(papers);
    rows.forEach((component, row) -> {
      DeskState.Paper paper = open.remove(component.id());
      if (paper != null) {
        paper.files().stream().map(DeskState.Kept::id).forEach(tray::take);
        lost.addAll(row.restore(paper, waiting));
      }
    });
    for (DeskState.Paper paper : open.values()) {
      for (DeskState.Kept file : paper.files()) {
        if (!file.reused() && waiting.containsKey(file.id())) {
          tray.free(file.id());
        } else {
          lost.add(file.name());
        }
      }
    }
    return lost;
  }

  /** To where the official goes on once the procedure is chosen. */
  void focus() {
    all.focus();
  }

  private void tickRequired() {
    rows.forEach((component, row) -> {
      if (required.contains(component.id())) {
        row.tick();
      }
    });
    done.run();
  }
}
