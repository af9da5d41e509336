package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.casefile.CaseFile.Attachment;
import vn.motcua.dossiers.component.ComponentCheck;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/** A component in the list: name, how it came, what was found, its files. */
final class PaperRow extends ListItem {

  private final @Nullable Ticks ticks;
  private final Span finding = new Span();

  /**
   * @param ticks null where the official only reads
   * @param scan gets a paper that is to have its scan; null for who does not scan
   * @param first whether the letter p opens its first file
   */
  PaperRow(
      PaperEntry entry,
      @Nullable Ticks ticks,
      SerializableConsumer<Attachment> open,
      @Nullable SerializableConsumer<CaseFile.Paper> scan,
      boolean first) {
    this.ticks = ticks;
    addClassName("paper");
    Span name = new Span(entry.name());
    name.addClassName("paper-name");
    finding.addClassName("paper-finding");
    Div words = new Div(name, state(entry), finding);
    words.addClassName("paper-words");
    add(words);
    if (ticks != null) {
      add(ticks);
    }
    boolean key = first;
    for (CaseFile.Paper paper : entry.papers()) {
      for (Attachment file : paper.files()) {
        NativeButton button = button(file, paper.round(), open);
        if (key) {
          button.getElement().setAttribute("data-key", "p");
          key = false;
        }
        add(button);
      }
    }
    if (scan != null) {
      entry.unscanned().forEach(paper -> add(scanning(entry, paper, scan)));
    }
  }

  /** Shows what was found; null for not looked through. */
  void show(@Nullable ComponentCheck check) {
    if (ticks != null) {
      ticks.show(check);
    }
    finding.setVisible(check != null);
    if (check != null) {
      String word =
          t(
              check.verdict() == ComponentCheck.Verdict.FITS
                  ? "dossier.finding.fits"
                  : "dossier.finding.faulty",
              check.byName(),
              Formats.moment(check.at()));
      String remark = check.remark();
      finding.setText(remark == null ? word : t("dossier.finding.remark", word, remark));
      finding.setClassName("finding-faulty", check.verdict() == ComponentCheck.Verdict.FAULTY);
    }
  }

  private static Span state(PaperEntry entry) {
    if (entry.isOfAgency()) {
      CaseFile.Paper paper = entry.papers().getFirst();
      Span added =
          new Span(t("dossier.paper.added", paper.addedBy(), Formats.moment(paper.receivedAt())));
      added.addClassNames("paper-state", "paper-digitised");
      return added;
    }
    String css = "missing";
    String word = t(entry.required() ? "dossier.paper.missing" : "dossier.paper.none");
    if (!entry.isMissing()) {
      int digitisation = entry.digitisation();
      css = digitisation == 0 ? "paper" : "digitised";
      word = t("dossier.digitisation." + digitisation);
      String from = entry.reusedFrom();
      if (from != null) {
        word = t("dossier.digitisation.from", word, from);
      }
      if (digitisation == 0 && entry.copies() > 0) {
        word = t("dossier.digitisation.copies", word, entry.copies());
      }
    }
    Span state = new Span(word);
    state.addClassNames("paper-state", "paper-" + css);
    return state;
  }

  private static NativeButton scanning(
      PaperEntry entry, CaseFile.Paper paper, SerializableConsumer<CaseFile.Paper> scan) {
    String round = paper.round() == 0 ? "" : " · " + t("dossier.paper.round", paper.round());
    NativeButton attach = new NativeButton();
    attach.addClassName("paper-file");
    attach.add(Glyph.PLUS.icon(), new Span(t("dossier.paper.scan") + round));
    attach.setAriaLabel(t("dossier.paper.scan.of", entry.name()) + round);
    attach.addClickListener(click -> scan.accept(paper));
    return attach;
  }

  private static NativeButton button(
      Attachment file, int round, SerializableConsumer<Attachment> open) {
    boolean image = file.mediaType().startsWith("image/");
    String size = Formats.size(file.size());
    Span about = new Span(round == 0 ? size : size + " · " + t("dossier.paper.round", round));
    about.addClassName("muted");
    NativeButton show = new NativeButton();
    show.addClassName("paper-file");
    show.add((image ? Glyph.IMAGE : Glyph.PAPER).icon(), new Span(file.fileName()), about);
    show.addClickListener(click -> open.accept(file));
    return show;
  }
}
