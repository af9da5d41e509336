package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import vn.motcua.catalog.Component;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.dossiers.paper.KeptFile;
import vn.motcua.dossiers.paper.ReceivedFile;
import vn.motcua.dossiers.person.EarlierDossier;
import vn.motcua.dossiers.person.EarlierDossier.EarlierPaper;
import vn.motcua.tasklist.paper.PaperDesk;
import vn.motcua.tasklist.paper.PaperUpload;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** One component: on the counter or not, in how many copies, with which files. */
final class PaperRow extends Div {

  private final transient Component component;
  private final Checkbox tick;
  private final IntegerField copies = new IntegerField();
  private final int usual;
  private final Div files = new Div();
  private final Div offers = new Div();
  private final transient Map<Chosen, Span> chosen = new LinkedHashMap<>();
  private final transient LongConsumer freed;
  private final transient Runnable changed;

  /** Files of earlier dossiers that were chosen before and are looked for again. */
  private final transient Map<Long, String> wanted = new LinkedHashMap<>();

  /**
   * @param freed gets the number of a file that was taken away from this paper again
   */
  PaperRow(Component component, PaperDesk desk, Runnable changed, LongConsumer freed) {
    this.component = component;
    this.freed = freed;
    this.changed = changed;
    String name = Texts.of(component.name());
    tick = new Checkbox(name);
    tick.addValueChangeListener(change -> changed.run());
    copies.setMin(0);
    copies.setMax(99);
    usual = Math.max(1, component.originals() + component.copies());
    copies.setValue(usual);
    copies.addValueChangeListener(change -> changed.run());
    copies.setAriaLabel(t("desk.papers.copies.of", name));
    copies.addClassName("desk-copies");
    Span counts = new Span(PaperCount.words(component));
    counts.addClassName("desk-counts");
    files.addClassNames("desk-files", "desk-wide");
    offers.addClassNames("desk-files", "desk-wide");
    addClassName("desk-paper");
    add(tick, counts, copies, new PaperUpload(desk, name, this::add), files, offers);
  }

  void require(boolean needed) {
    tick.setRequiredIndicatorVisible(needed);
    getElement().getClassList().set("desk-optional", !needed);
  }

  void tick() {
    tick.setValue(true);
  }

  boolean received() {
    return tick.getValue();
  }

  void add(ReceivedFile file) {
    choose(
        new Chosen(
            new KeptFile.Received(file.id()),
            file.fileName() + " · " + Formats.size(file.size()),
            () -> freed.accept(file.id())));
  }

  /** Offers the files of the same paper of earlier dossiers; what was offered before is gone. */
  void offer(List<EarlierDossier> dossiers) {
    offers.removeAll();
    List.copyOf(chosen.keySet()).stream()
        .filter(file -> file.kept() instanceof KeptFile.Reused)
        .forEach(this::remove);
    for (EarlierDossier dossier : dossiers) {
      Optional<EarlierPaper> same = dossier.papers().stream().filter(this::fits).findFirst();
      if (same.isPresent()) {
        Button again = again(dossier, same.get());
        offers.add(again);
        if (wanted.remove(same.get().attachment()) != null) {
          again.click();
        }
        break;
      }
    }
    wanted.values().forEach(name -> offers.add(new Span(t("desk.draft.file-gone", name))));
    wanted.clear();
  }

  private boolean fits(EarlierPaper paper) {
    return paper.componentName().equalsIgnoreCase(component.name().vi());
  }

  private Button again(EarlierDossier dossier, EarlierPaper paper) {
    Button button =
        new Button(
            t("desk.papers.again", dossier.code().value(), Formats.day(dossier.receivedAt())),
            Glyph.COPY.icon());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.addClickListener(click -> {
      button.setVisible(false);
      choose(
          new Chosen(
              new KeptFile.Reused(paper.attachment()),
              t("desk.papers.reused", paper.fileName(), dossier.code().value()),
              () -> button.setVisible(true)));
    });
    return button;
  }

  private void choose(Chosen file) {
    tick.setValue(true);
    Button remove = new Button(Glyph.CLOSE.icon());
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
    remove.setAriaLabel(t("desk.papers.remove", file.words()));
    Span line = new Span(Glyph.PAPER.icon(), new Span(file.words()), remove);
    line.addClassName("desk-file");
    remove.addClickListener(click -> {
      remove(file);
      file.undone().run();
      changed.run();
    });
    chosen.put(file, line);
    files.add(line);
    changed.run();
  }

  private void remove(Chosen file) {
    files.remove(chosen.remove(file));
  }

  /** The paper is asked for no longer: its files are free for another one. */
  void release() {
    chosen.keySet().forEach(file -> file.undone().run());
  }

  /** What is there of it, to be kept; empty where nothing is. */
  Optional<DeskState.Paper> state() {
    List<DeskState.Kept> kept = new ArrayList<>();
    chosen.keySet().forEach(file -> kept.add(file.state()));
    wanted.forEach((id, name) -> kept.add(new DeskState.Kept(true, id, name)));
    return received() || !kept.isEmpty() || !Objects.equals(copies.getValue(), usual)
        ? Optional.of(new DeskState.Paper(received(), copies.getValue(), kept))
        : Optional.empty();
  }

  /** Takes what was kept; returns the names of files that wait no more. */
  List<String> restore(DeskState.Paper paper, Map<Long, ReceivedFile> waiting) {
    List<String> lost = new ArrayList<>();
    for (DeskState.Kept file : paper.files()) {
      ReceivedFile found = waiting.get(file.id());
      if (file.reused()) {
        wanted.put(file.id(), file.name());
      } else if (found != null) {
        add(found);
      } else {
        lost.add(file.name());
      }
    }
    copies.setValue(paper.copies());
    tick.setValue(paper.received());
    return lost;
  }

  /** One paper for each file; without a file, one paper as it lies on the counter. */
  List<SubmittedPaper> value() {
    int count = Optional.ofNullable(copies.getValue()).orElse(1);
    if (!chosen.isEmpty()) {
      return chosen.keySet().stream()
          .map(file -> SubmittedPaper.kept(component.id(), count, file.kept()))
          .toList();
    }
    return tick.getValue()
        ? List.of(new SubmittedPaper(component.id(), "", "", new byte[0], Math.max(1, count)))
        : List.of();
  }

  private record Chosen(KeptFile kept, String words, Runnable undone) {

    DeskState.Kept state() {
      return switch (kept) {
        case KeptFile.Received(long id) -> new DeskState.Kept(false, id, words);
        case KeptFile.Reused(long id) -> new DeskState.Kept(true, id, words);
      };
    }
  }
}
