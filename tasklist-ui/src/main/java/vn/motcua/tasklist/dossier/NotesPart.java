package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.draft.DraftField;
import vn.motcua.dossiers.draft.DraftResult;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.note.Note;
import vn.motcua.dossiers.note.Note.Audience;
import vn.motcua.dossiers.note.Notes;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.SureDialog;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** The tab "Ghi chú": what officials wrote, and a place to write; unsent words are kept. */
final class NotesPart extends Div {

  private static final String FIELD = "words";
  private static final int REST_MILLISECONDS = 400;

  private final transient KeepingDesk desk;
  private final DossierCode code;
  private final SerializableConsumer<Integer> count;
  private final Div list = new Div();
  private final TextArea words = new TextArea(t("dossier.note.words"));
  private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>();
  private final Button send = new Button(t("dossier.note.send"), click -> send());
  private long revision;
  private boolean told;

  /**
   * @param count is told how many notes there are
   */
  NotesPart(KeepingDesk desk, DossierCode code, SerializableConsumer<Integer> count) {
    this.desk = desk;
    this.code = code;
    this.count = count;
    addClassName("notes");
    add(composer(), list);
    show();
  }

  private Div composer() {
    words.setWidthFull();
    words.setMinRows(2);
    words.setMaxRows(8);
    words.setMaxLength(Notes.LONGEST);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(REST_MILLISECONDS);
    desk.kept(desk.notePlace(code)).stream()
        .filter(field -> field.field().equals(FIELD))
        .forEach(this::restore);
    words.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        keep(change.getValue());
      }
    });
    audience.setLabel(t("dossier.note.audience"));
    audience.setItems(
        desk.mayTellApplicant()
            ? List.of(Audience.COLLEAGUES, Audience.APPLICANT)
            : List.of(Audience.COLLEAGUES));
    audience.setItemLabelGenerator(NotesPart::name);
    audience.setValue(Audience.COLLEAGUES);
    audience.addValueChangeListener(change -> explain());
    explain();
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div row = new Div(audience, send);
    row.addClassName("note-row");
    Div composer = new Div(words, row);
    composer.addClassName("note-composer");
    return composer;
  }

  private void explain() {
    words.setHelperText(
        t(
            audience.getValue() == Audience.APPLICANT
                ? "dossier.note.help.applicant"
                : "dossier.note.help.colleagues"));
  }

  private void restore(DraftField field) {
    words.setValue(field.value().asString(""));
    revision = field.revision();
  }

  private void keep(String typed) {
    if (!kept(typed)) {
      // The official's own other window: what was typed last stands.
      kept(typed);
    }
  }

  /** False where another window was first; its revision is then known. */
  private boolean kept(String typed) {
    DraftResult result =
        desk.keep(desk.notePlace(code), List.of(new DraftField.Typed(FIELD, typed, revision)));
    switch (result) {
      case DraftResult.Kept kept -> {
        told = false;
        kept.conflicts().forEach(other -> revision = other.revision());
        revision = kept.revisions().getOrDefault(FIELD, revision);
        return kept.conflicts().isEmpty();
      }
      case DraftResult.Refused refused -> {
        if (!told) {
          told = true;
          Toasts.problem(Texts.of(refused.reason()));
        }
        return true;
      }
    }
  }

  private void send() {
    if (words.getValue().isBlank()) {
      words.setErrorMessage(t("dossier.note.empty"));
      words.setInvalid(true);
      words.focus();
      return;
    }
    if (audience.getValue() == Audience.APPLICANT) {
      new SureDialog(t("dossier.note.send.applicant"), t("dossier.note.sure"), this::write)
          .forward()
          .open();
    } else {
      write();
    }
  }

  private void write() {
    switch (desk.write(code, audience.getValue(), words.getValue())) {
      case ActResult.Refused refused -> Toasts.problem(Texts.of(refused.reason()));
      case ActResult.Done done -> written();
      case ActResult.AlreadyDone done -> written();
    }
  }

  private void written() {
    desk.discard(desk.notePlace(code));
    revision = 0;
    Toasts.done(
        t(
            audience.getValue() == Audience.APPLICANT
                ? "dossier.note.done.applicant"
                : "dossier.note.done"));
    words.clear();
    words.setInvalid(false);
    audience.setValue(Audience.COLLEAGUES);
    show();
    words.focus();
  }

  private void show() {
    List<Note> notes = desk.notes(code);
    count.accept(notes.size());
    list.removeAll();
    if (notes.isEmpty()) {
      list.add(new EmptyState(Glyph.PEN, t("dossier.note.none"), t("dossier.note.none.why")));
      return;
    }
    UnorderedList lines = new UnorderedList();
    lines.addClassName("note-list");
    notes.forEach(note -> lines.add(line(note)));
    list.add(lines);
  }

  private ListItem line(Note note) {
    Span who = new Span(note.byName());
    who.addClassName("strong");
    Span where =
        new Span(t("dossier.note.where", desk.unit(note.unit()), Formats.moment(note.at())));
    where.addClassName("muted");
    Span whom =
        new Span(
            (note.audience() == Audience.APPLICANT ? Glyph.SEND : Glyph.LOCK).icon(),
            new Span(name(note.audience())));
    whom.addClassNames("note-audience", "note-" + note.audience().name().toLowerCase(Locale.ROOT));
    Div head = new Div(who, where, whom);
    head.addClassName("note-head");
    Paragraph text = new Paragraph(note.words());
    text.addClassName("note-words");
    return new ListItem(head, text);
  }

  private static String name(Audience audience) {
    return t("dossier.note." + audience.name().toLowerCase(Locale.ROOT));
  }
}
