package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.casefile.CaseFile.Attachment;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.Glyph;

/**
 * One file of the dossier beside the form, with the way to the next one, its component's tick and a
 * second file to compare with. Contents come through a handler that lives as long as the screen and
 * reads in the official's name: no address of a file can be guessed or passed on.
 */
final class PaperLook extends Div {

  /** A file with the component it belongs to. */
  record Sheet(PaperEntry entry, Attachment file) implements Serializable {}

  private final transient DossierDesk desk;
  private final transient SerializableFunction<Attachment, InputStreamDownloadHandler> content;
  private final List<Sheet> sheets;
  private final SerializableRunnable back;
  private final SerializableConsumer<Boolean> wide;
  private final SerializableFunction<PaperEntry, Ticks> ticks;
  private final Div stage = new Div();
  private boolean isWide;

  /**
   * @param back to the list
   * @param wide whether the papers shall have the whole width
   * @param ticks the buttons of a component
   */
  PaperLook(
      DossierDesk desk,
      DossierCode code,
      List<Sheet> sheets,
      SerializableRunnable back,
      SerializableConsumer<Boolean> wide,
      SerializableFunction<PaperEntry, Ticks> ticks) {
    this.desk = desk;
    this.sheets = List.copyOf(sheets);
    this.back = back;
    this.wide = wide;
    this.ticks = ticks;
    this.content = file -> handler(code, file);
    addClassName("paper-look");
    stage.addClassName("paper-stage");
  }

  /** Shows the file; another one beside it is taken away. */
  void show(Attachment file) {
    int place = 0;
    while (place < sheets.size() - 1 && sheets.get(place).file().id() != file.id()) {
      place++;
    }
    Sheet sheet = sheets.get(place);
    removeAll();
    stage.removeClassName("paper-two");
    stage.removeAll();
    add(head(place, sheet), second(sheet), stage);
    stage.add(view(sheet.file()));
  }

  private Div head(int place, Sheet sheet) {
    Button list = icon(Glyph.BACK, t("dossier.look.list"), back);
    list.setText(t("dossier.papers"));
    list.removeThemeVariants(ButtonVariant.LUMO_ICON);
    list.getElement().setAttribute("data-key", "p");
    Button before = icon(Glyph.BACK, t("dossier.look.previous"), () -> step(place - 1));
    before.setEnabled(place > 0);
    before.getElement().setAttribute("data-key", "[");
    Button after = icon(Glyph.NEXT, t("dossier.look.next"), () -> step(place + 1));
    after.setEnabled(place < sheets.size() - 1);
    after.getElement().setAttribute("data-key", "]");
    Span count = new Span(t("dossier.look.count", place + 1, sheets.size()));
    count.addClassName("muted");
    Div way = new Div(before, count, after);
    way.addClassName("paper-way");
    Ticks own = ticks.apply(sheet.entry());
    Div head = new Div(list, way);
    if (own != null) {
      head.add(own);
    }
    head.addClassName("paper-look-head");
    return head;
  }

  private Div second(Sheet sheet) {
    Span component = new Span(sheet.entry().name());
    component.addClassName("paper-look-name");
    component.setTitle(sheet.entry().name());
    Anchor download = new Anchor(content.apply(sheet.file()), t("dossier.paper.download"));
    download
        .getElement()
        .setAttribute("aria-label", t("dossier.paper.download.name", sheet.file().fileName()));
    Button room = new Button(t(isWide ? "dossier.look.narrow" : "dossier.look.wide"));
    room.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    room.addClassName("paper-room");
    room.getElement().setAttribute("data-key", "w");
    room.addClickListener(click -> {
      isWide = !isWide;
      wide.accept(isWide);
      room.setText(t(isWide ? "dossier.look.narrow" : "dossier.look.wide"));
    });
    Div row = new Div(component, download, room);
    if (sheets.size() > 1) {
      row.add(comparison(sheet));
    }
    row.addClassName("paper-look-second");
    return row;
  }

  private Select<Sheet> comparison(Sheet shown) {
    Select<Sheet> other = new Select<>();
    other.addClassName("paper-compare");
    other.setAriaLabel(t("dossier.look.compare"));
    other.setPlaceholder(t("dossier.look.compare"));
    other.setEmptySelectionAllowed(true);
    other.setEmptySelectionCaption(t("dossier.look.compare"));
    other.setItemLabelGenerator(
        sheet -> sheet == null ? t("dossier.look.compare") : sheet.file().fileName());
    other.setItems(
        sheets.stream().filter(sheet -> sheet.file().id() != shown.file().id()).toList());
    other.addValueChangeListener(change -> compare(shown.file(), change.getValue()));
    return other;
  }

  private void compare(Attachment shown, @Nullable Sheet other) {
    stage.removeAll();
    stage.setClassName("paper-two", other != null);
    stage.add(view(shown));
    if (other != null) {
      stage.add(view(other.file()));
    }
  }

  private void step(int place) {
    show(sheets.get(place).file());
  }

  private Div view(Attachment file) {
    Span name = new Span(file.fileName());
    name.addClassName("paper-file-name");
    Div pane = new Div(name);
    pane.addClassName("paper-pane");
    pane.add(
        PaperViewer.shows(file.mediaType())
            ? new PaperViewer(file.fileName(), file.mediaType(), content.apply(file).inline())
            : new Paragraph(t("dossier.paper.no-preview")));
    return pane;
  }

  private static Button icon(Glyph glyph, String name, SerializableRunnable act) {
    Button button = new Button(glyph.icon(), click -> act.run());
    button.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(name);
    button.setTooltipText(name);
    return button;
  }

  private InputStreamDownloadHandler handler(DossierCode code, Attachment attachment) {
    return DownloadHandler.fromInputStream(event ->
        desk.file(code, attachment.id())
            .map(file ->
                new DownloadResponse(
                    new ByteArrayInputStream(file.content()),
                    file.fileName(),
                    file.mediaType(),
                    file.content().length))
            .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
  }
}
