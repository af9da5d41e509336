package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.document.DocumentFields;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.FieldSpec;
import vn.motcua.dossiers.document.TemplateVersion;
import vn.motcua.dossiers.document.Templates;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/**
 * The templates documents are printed from: read, changed, tried with invented data, saved. What is
 * typed and not saved is asked about before anything else takes its place.
 */
@Route(value = TemplatesView.PATH, layout = MainLayout.class)
@RolesAllowed({"DESIGNER", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/document.css")
final class TemplatesView extends Main
    implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {

  static final String PATH = "mau-van-ban";
  private static final String KIND = "mau";

  private final Templates templates;
  private final Supplier<Actor> actor;
  private final boolean designer;
  private final Select<DocumentKind> kind = new Select<>();
  private final Select<TemplateVersion> version = new Select<>();
  private final TemplateText markup;
  private final TextField note = new TextField(t("document.template.note"));
  private final UnorderedList fields = new UnorderedList();
  private final Span open = new Span();
  private final TemplatePreview preview;

  TemplatesView(Templates templates, SignedIn signedIn) {
    this.templates = templates;
    this.actor = signedIn.present();
    this.designer = actor.get().is(Role.DESIGNER);
    this.preview = new TemplatePreview(templates);
    this.markup = new TemplateText(designer, this::tellOpen);
    setId("main");
    addClassNames("page", "templates");
    add(header(), bar(), columns());
  }

  private PageHeader header() {
    Button check = new Button(t("document.template.check"), click -> check());
    check.getElement().setAttribute("data-key", "x");
    PageHeader header =
        new PageHeader(t("document.template.title"))
            .context(designer ? t("document.template.context") : t("document.template.read-only"))
            .actions(check);
    if (designer) {
      Button save = new Button(t("document.template.save"), click -> save());
      save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      save.getElement().setAttribute("data-key", "mod+Enter");
      header.actions(save);
    }
    return header;
  }

  private Div bar() {
    kind.setLabel(t("document.template.kind"));
    kind.setItems(DocumentKind.values());
    kind.setItemLabelGenerator(one -> Texts.of(one.title()));
    kind.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        markup.mayGo(() -> go(change.getValue()), () -> kind.setValue(change.getOldValue()));
      }
    });
    version.setLabel(t("document.template.versions"));
    version.setItemLabelGenerator(TemplatesView::words);
    version.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        markup.mayGo(
            () -> markup.show(change.getValue().markup()),
            () -> version.setValue(change.getOldValue()));
      }
    });
    note.setVisible(designer);
    note.setMaxLength(300);
    Div bar = new Div(kind, version, note);
    bar.addClassName("template-bar");
    return bar;
  }

  private Div columns() {
    open.addClassName("template-open");
    open.getElement().setAttribute("role", "status");
    fields.addClassName("template-fields");
    fields.getElement().setAttribute("aria-label", t("document.template.fields"));
    Span hint =
        new Span(t("document.template.fields") + " · " + t("document.template.fields.hint"));
    hint.addClassName("muted");
    Div left = new Div(hint, fields, open, markup);
    left.addClassName("template-left");
    Div columns = new Div(left, preview);
    columns.addClassName("template-columns");
    return columns;
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (markup.isOpen()) {
      BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
      markup.mayGo(leave::proceed, leave::cancel);
    }
  }

  private void go(DocumentKind chosen) {
    getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.of(KIND, chosen.word())));
  }

  /** The place stays where it is, so that nothing jumps while somebody types. */
  private void tellOpen() {
    open.setText(markup.isOpen() ? t("document.template.unsaved") : "");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String asked = event.getLocation().getQueryParameters().getSingleParameter(KIND).orElse("");
    show(
        Arrays.stream(DocumentKind.values())
            .filter(one -> one.word().equals(asked))
            .findFirst()
            .orElse(DocumentKind.FORM_01));
  }

  private void show(DocumentKind chosen) {
    kind.setValue(chosen);
    List<TemplateVersion> all = templates.versions(chosen, actor.get());
    version.setItems(all);
    version.setValue(all.getFirst());
    markup.show(all.getFirst().markup());
    tellOpen();
    fields.removeAll();
    DocumentFields.of(chosen).forEach(field -> fields.add(new ListItem(chip(field))));
    check();
  }

  private static NativeButton chip(FieldSpec field) {
    String text = field.isList() ? section(field) : "{{" + field.name() + "}}";
    NativeButton chip = new NativeButton(field.name());
    chip.getElement().setAttribute("title", Texts.of(field.label()));
    chip.getElement().setAttribute("aria-label", field.name() + ": " + Texts.of(field.label()));
    chip.addClickListener(click -> {
      chip.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", text);
      Toasts.done(t("document.template.field.copied", field.name()));
    });
    return chip;
  }

  private static String section(FieldSpec field) {
    StringBuilder text = new StringBuilder("{{#" + field.name() + "}}");
    field.columns().forEach(column -> text.append("{{").append(column).append("}}"));
    return text.append("{{/").append(field.name()).append("}}").toString();
  }

  private void check() {
    preview.check(kind.getValue(), markup.getValue());
  }

  private void save() {
    if (note.getValue().isBlank()) {
      note.setInvalid(true);
      note.setErrorMessage(t("document.template.note.needed"));
      note.focus();
      return;
    }
    note.setInvalid(false);
    DocumentKind chosen = kind.getValue();
    if (preview.tell(
        templates.save(chosen, markup.getValue(), note.getValue().strip(), actor.get()))) {
      note.clear();
      show(chosen);
      Toasts.done(t("document.template.saved"));
    }
  }

  private static String words(TemplateVersion one) {
    return Optional.ofNullable(one.at())
        .map(at -> t("document.template.version", one.version(), one.by(), Formats.day(at)))
        .orElseGet(() -> t("document.template.shipped"));
  }

  @Override
  public String getPageTitle() {
    return t("document.template.title");
  }
}
