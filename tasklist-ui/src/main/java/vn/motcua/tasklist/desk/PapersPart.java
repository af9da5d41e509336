package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Procedure;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.tasklist.shell.Texts;

/** The papers the procedure asks for: ticked when they lie on the counter, scanned when wanted. */
final class PapersPart extends Section {
  private static final int LARGEST = 10 * 1024 * 1024;

  private final Map<Component, Checkbox> ticks = new LinkedHashMap<>();
  private final Map<Component, List<SubmittedPaper>> scans = new LinkedHashMap<>();
  private final Runnable changed;
  private Set<String> required = Set.of();

  PapersPart(Runnable changed) {
    super(3, t("desk.papers"));
    this.changed = changed;
    addClassName("desk-papers");
  }

  void show(Procedure procedure) {
    ticks.clear();
    scans.clear();
    fill();
    if (procedure.components().isEmpty()) {
      append(new Paragraph(t("desk.papers.unstated")));
    }
    procedure.components().forEach(this::row);
  }

  /** Marks the components that this case needs. */
  void require(Set<String> ids) {
    required = Set.copyOf(ids);
    ticks.forEach((component, tick) -> {
      boolean needed = required.contains(component.id());
      tick.setRequiredIndicatorVisible(needed);
      tick.getParent()
          .ifPresent(row -> row.getElement().getClassList().set("desk-optional", !needed));
    });
  }

  List<Component> missing() {
    return ticks.entrySet().stream()
        .filter(entry -> required.contains(entry.getKey().id()) && !entry.getValue().getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Names of the papers on the counter. */
  List<String> received() {
    return ticks.entrySet().stream()
        .filter(entry -> entry.getValue().getValue())
        .map(entry -> Texts.of(entry.getKey().name()))
        .toList();
  }

  List<SubmittedPaper> value() {
    List<SubmittedPaper> papers = new ArrayList<>();
    ticks.forEach((component, tick) -> {
      List<SubmittedPaper> scanned = scans.getOrDefault(component, List.of());
      if (!scanned.isEmpty()) {
        papers.addAll(scanned);
      } else if (tick.getValue()) {
        papers.add(
            new SubmittedPaper(
                component.id(), "", "", new byte[0], Math.max(1, component.copies())));
      }
    });
    return papers;
  }

  private void row(Component component) {
    Checkbox tick = new Checkbox(Texts.of(component.name()));
    tick.addValueChangeListener(change -> changed.run());
    Span counts = new Span(PaperCount.words(component));
    counts.addClassName("desk-counts");
    Div row = new Div(tick, counts, upload(component, tick));
    row.addClassName("desk-paper");
    ticks.put(component, tick);
    append(row);
  }

  private Upload upload(Component component, Checkbox tick) {
    Upload upload =
        new Upload(
            UploadHandler.inMemory((metadata, content) -> {
              scans
                  .computeIfAbsent(component, key -> new ArrayList<>())
                  .add(
                      new SubmittedPaper(
                          component.id(),
                          metadata.fileName(),
                          metadata.contentType(),
                          content,
                          Math.max(1, component.copies())));
              tick.setValue(true);
            }));
    upload.setAcceptedFileExtensions(".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx");
    upload.setMaxFileSize(LARGEST);
    upload.setDropAllowed(false);
    Button button = new Button(t("desk.papers.scan"));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    button.setAriaLabel(t("desk.papers.scan.of", Texts.of(component.name())));
    upload.setUploadButton(button);
    upload.addFileRemovedListener(removed -> {
      scans
          .getOrDefault(component, new ArrayList<>())
          .removeIf(paper -> paper.fileName().equals(removed.getFileName()));
    });
    return upload;
  }
}
