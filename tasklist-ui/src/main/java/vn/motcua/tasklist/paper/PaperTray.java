package vn.motcua.tasklist.paper;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.paper.ReceivedFile;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/**
 * What came from a phone or a scanner and waits for a paper it belongs to; new ones appear by
 * themselves and are announced.
 */
public final class PaperTray extends Div {

  private final transient PaperDesk desk;
  private final transient BiConsumer<ReceivedFile, Component> given;
  private final UnorderedList list = new UnorderedList();
  private final Div news = new Div();
  private final Set<Long> used = new HashSet<>();

  /** Uploads go to their paper at once; these were taken away from it again. */
  private final Set<Long> loose = new HashSet<>();

  private transient List<Component> components = List.of();
  private @Nullable Registration subscription;
  private int shown;

  /**
   * @param dossier the dossier the official has open; null at the desk
   * @param given gets a file and the paper the official chose for it
   */
  public PaperTray(
      PaperDesk desk, @Nullable DossierCode dossier, BiConsumer<ReceivedFile, Component> given) {
    this.desk = desk;
    this.given = given;
    addClassName("paper-tray");
    Button phone =
        new Button(
            t("paper.phone"), Glyph.IMAGE.icon(), click -> new PhoneDialog(desk, dossier).open());
    phone.addThemeVariants(ButtonVariant.LUMO_SMALL);
    Span scanner = new Span(t("paper.scanner.how"));
    scanner.addClassName("muted");
    Div ways = new Div(phone, scanner);
    ways.addClassName("paper-ways");
    news.addClassName("paper-news");
    news.getElement().setAttribute("role", "status");
    list.getElement().setAttribute("aria-label", t("paper.waiting"));
    add(ways, news, list);
  }

  /** Which papers a file can be given to. */
  public void choices(List<Component> papers) {
    components = List.copyOf(papers);
    refresh();
  }

  /** A file was taken for a paper and waits no longer. */
  private void give(ReceivedFile file, Component component) {
    used.add(file.id());
    given.accept(file, component);
    refresh();
  }

  /** A file belongs to a paper already. */
  public void take(long file) {
    used.add(file);
    refresh();
  }

  /** Files that were taken away from a paper again. */
  public List<Long> loose() {
    return loose.stream().filter(file -> !used.contains(file)).sorted().toList();
  }

  /** A file is free again. */
  public void free(long file) {
    used.remove(file);
    loose.add(file);
    refresh();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    subscription = desk.subscribe(() -> event.getUI().access(this::refresh));
    refresh();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (subscription != null) {
      subscription.remove();
      subscription = null;
    }
  }

  private void refresh() {
    List<ReceivedFile> waiting =
        desk.waiting().stream()
            .filter(
                file -> file.source() != ReceivedFile.Source.UPLOAD || loose.contains(file.id()))
            .filter(file -> !used.contains(file.id()))
            .toList();
    news.setText(waiting.size() > shown ? t("paper.came", waiting.size()) : "");
    shown = waiting.size();
    list.removeAll();
    list.setVisible(!waiting.isEmpty());
    waiting.forEach(file -> list.add(line(file)));
  }

  private ListItem line(ReceivedFile file) {
    Span name = new Span(file.fileName());
    name.addClassName("paper-name");
    Span about =
        new Span(
            t("paper.from." + file.source().name().toLowerCase(Locale.ROOT))
                + " · "
                + Formats.size(file.size())
                + " · "
                + Formats.moment(file.receivedAt()));
    about.addClassName("muted");
    ComboBox<Component> choice = new ComboBox<>();
    choice.setAriaLabel(t("paper.belongs", file.fileName()));
    choice.setPlaceholder(t("paper.belongs.to"));
    choice.setItems(components);
    choice.setItemLabelGenerator(component -> Texts.of(component.name()));
    choice.addValueChangeListener(change -> {
      if (change.getValue() != null) {
        give(file, change.getValue());
      }
    });
    Button discard =
        new Button(
            Glyph.CLOSE.icon(),
            click -> {
              desk.discard(file);
              refresh();
            });
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    discard.setAriaLabel(t("paper.discard", file.fileName()));
    return new ListItem(name, about, choice, discard);
  }
}
