package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.document.DocumentFields;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.FieldSpec;
import vn.motcua.dossiers.document.TemplateProblem;
import vn.motcua.dossiers.document.TemplateVersion;
import vn.motcua.dossiers.document.Templates;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** The templates documents are printed from: read, changed, tried with invented data, saved. */
@Route(value = TemplatesView.PATH, layout = MainLayout.class)
@RolesAllowed({"DESIGNER", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/document.css")
final class TemplatesView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "mau-van-ban";
  private static final String KIND = "mau";

  private final Templates templates;
  private final Supplier<Actor> actor;
  private final boolean designer;
  private final Select<DocumentKind> kind = new Select<>();
  private final Select<TemplateVersion> version = new Select<>();
  private final TextArea markup = new TextArea(t("document.template.markup"));
  private final TextField note = new TextField(t("document.template.note"));
  private final UnorderedList fields = new UnorderedList();
  private final Div state = new Div();
  private final UnorderedList problems = new UnorderedList();
  private final Div preview = new Div();

  TemplatesView(Templates templates, SignedIn signedIn) {
    this.templates = templates;
    this.actor = signedIn.present();
    this.designer = actor.get().is(Role.DESIGNER);
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
        getUI()
            .ifPresent(ui -> ui.navigate(PATH, QueryParameters.of(KIND, change.getValue().word())));
      }
    });
    version.setLabel(t("document.template.versions"));
    version.setItemLabelGenerator(TemplatesView::words);
    version.addValueChangeListener(change -> {
      if (change.getValue() != null) {
        markup.setValue(change.getValue().markup());
      }
    });
    note.setVisible(designer);
    note.setMaxLength(300);
    Div bar = new Div(kind, version, note);
    bar.addClassName("template-bar");
    return bar;
  }

  private Div columns() {
    markup.addClassName("template-markup");
    markup.setReadOnly(!designer);
    markup.setValueChangeMode(ValueChangeMode.ON_BLUR);
    markup.getElement().setAttribute("spellcheck", "false");
    fields.addClassName("template-fields");
    fields.getElement().setAttribute("aria-label", t("document.template.fields"));
    Span hint =
        new Span(t("document.template.fields") + " · " + t("document.template.fields.hint"));
    hint.addClassName("muted");
    Div left = new Div(hint, fields, markup);
    left.addClassName("template-left");
    state.addClassName("template-state");
    state.getElement().setAttribute("role", "status");
    problems.addClassName("template-problems");
    preview.addClassName("template-preview");
    Div right = new Div(new H2(t("document.template.preview")), state, problems, preview);
    right.addClassName("template-right");
    right.getElement().setAttribute("tabindex", "0");
    right.getElement().setAttribute("role", "region");
    right.getElement().setAttribute("aria-label", t("document.template.preview"));
    Div columns = new Div(left, right);
    columns.addClassName("template-columns");
    return columns;
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
    DocumentKind chosen = kind.getValue();
    String text = markup.getValue();
    boolean good = told(templates.check(chosen, text));
    preview.removeAll();
    if (good) {
      byte[] sample = templates.sample(chosen, text);
      IFrame frame = new IFrame();
      frame.setTitle(t("document.template.preview"));
      frame.addClassName("document-frame");
      frame.setSrc(
          DownloadHandler.fromInputStream(request ->
                  new DownloadResponse(
                      new ByteArrayInputStream(sample),
                      chosen.word() + ".pdf",
                      "application/pdf",
                      sample.length))
              .inline());
      preview.add(frame);
    } else {
      preview.add(new Paragraph(t("document.template.preview.none")));
    }
  }

  private boolean told(List<TemplateProblem> found) {
    state.removeAll();
    problems.removeAll();
    state.add(
        new Span(
            found.isEmpty()
                ? t("document.template.clean")
                : t("document.template.problems", found.size())));
    for (TemplateProblem problem : found) {
      String words = Texts.of(problem.what());
      problems.add(
          new ListItem(
              problem.line() == 0 ? words : t("document.template.line", problem.line(), words)));
    }
    return found.isEmpty();
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
    if (told(templates.save(chosen, markup.getValue(), note.getValue().strip(), actor.get()))) {
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
