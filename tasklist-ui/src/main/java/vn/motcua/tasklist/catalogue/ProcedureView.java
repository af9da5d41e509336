package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Texts;

/** One procedure in one version: facts, flow, decisions, forms, versions. */
@Route(value = CatalogueView.PATH + "/:code", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://motcua/catalogue.css")
@StyleSheet("context://motcua/procedure.css")
final class ProcedureView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String VERSION = "ban";
  private static final String TAB = "tab";

  private enum Part {
    FACTS("thong-tin"),
    FLOW("quy-trinh"),
    DECISIONS("quyet-dinh"),
    FORMS("bieu-mau"),
    VERSIONS("phien-ban");

    private final String key;

    Part(String key) {
      this.key = key;
    }

    static Part of(String key) {
      return Arrays.stream(values()).filter(part -> part.key.equals(key)).findAny().orElse(FACTS);
    }
  }

  private final ProcedureStore store;
  private final FieldNames fields;
  private final SignedIn signedIn;
  private final transient Catalog catalog;
  private final LocalDate today;
  private String title = t("catalogue.title");

  ProcedureView(
      ProcedureStore store, FieldNames fields, SignedIn signedIn, Catalog catalog, Clock clock) {
    this.store = store;
    this.fields = fields;
    this.signedIn = signedIn;
    this.catalog = catalog;
    this.today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    setId("main");
    addClassNames("page", "procedure");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    ProcedureVersion version =
        find(event.getRouteParameters().get("code").orElse(""), query.getSingleParameter(VERSION))
            .orElseThrow(NotFoundException::new);
    title = Texts.of(version.procedure().name());
    Part part = Part.of(query.getSingleParameter(TAB).orElse(""));
    removeAll();
    add(header(version), tabs(version, part, query), content(version, part));
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private Optional<ProcedureVersion> find(String code, Optional<String> number) {
    if (!code.matches("\\d\\.\\d{6}")) {
      return Optional.empty();
    }
    ProcedureCode asked = new ProcedureCode(code);
    return number
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> store.version(asked, Integer.parseInt(text)))
        .orElseGet(() -> store.current(asked));
  }

  private PageHeader header(ProcedureVersion version) {
    Procedure procedure = version.procedure();
    PageHeader header =
        new PageHeader(title)
            .context(
                t(
                    "catalogue.procedure.context",
                    procedure.code().value(),
                    fields.name(procedure.field()),
                    CatalogueWords.levels(procedure.levels()),
                    version.version(),
                    Formats.day(version.effectiveFrom())));
    if (signedIn.hasAny(Role.DESIGNER)) {
      Anchor design = new Anchor("thiet-ke/" + procedure.code().value(), t("catalogue.design"));
      design.addClassName("button-link");
      header.actions(design);
    }
    return header;
  }

  private Tabs tabs(ProcedureVersion version, Part selected, QueryParameters query) {
    Tabs tabs = new Tabs();
    for (Part part : Part.values()) {
      Map<String, String> next = new LinkedHashMap<>();
      query.getSingleParameter(VERSION).ifPresent(number -> next.put(VERSION, number));
      next.put(TAB, part.key);
      String word = t("catalogue.tab." + part.name().toLowerCase(Locale.ROOT));
      String path = CatalogueView.PATH + "/" + version.procedure().code().value();
      Tab tab =
          new Tab(new Anchor(path + "?" + QueryParameters.simple(next).getQueryString(), word));
      tabs.add(tab);
      if (part == selected) {
        tabs.setSelectedTab(tab);
      }
    }
    return tabs;
  }

  private Component content(ProcedureVersion version, Part part) {
    Div content =
        switch (part) {
          case FACTS -> new FactsPart(version.procedure(), fields, today);
          case FLOW -> new FlowPart(version, catalog.flows());
          case DECISIONS -> new DecisionsPart(version);
          case FORMS -> new FormsPart(version);
          case VERSIONS -> new VersionsPart(version, store.versions(version.procedure().code()));
        };
    content.addClassName("procedure-part");
    return content;
  }
}
