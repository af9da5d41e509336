package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossiers.procedures.Origin;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.tasklist.shell.Formats;

/** Every version there has been; a dossier keeps the one it was received under. */
final class VersionsPart extends Div {

  VersionsPart(ProcedureVersion shown, List<ProcedureSummary> versions) {
    HtmlTable table =
        new HtmlTable(
            t("catalogue.tab.versions"),
            t("catalogue.version"),
            t("catalogue.version.state"),
            t("catalogue.version.origin"),
            t("catalogue.version.published"),
            t("catalogue.effective"));
    for (ProcedureSummary version : versions) {
      String path = CatalogueView.PATH + "/" + version.code().value() + "?ban=" + version.version();
      String word =
          version.version() == shown.version()
              ? t("catalogue.version.shown", version.version())
              : t("catalogue.version.number", version.version());
      table.row(
          new Anchor(path, word),
          state(version),
          t("catalogue.version.origin." + key(version.origin())),
          published(version),
          Formats.day(version.effectiveFrom()));
    }
    add(
        new Section(
            new H2(t("catalogue.tab.versions")),
            new Paragraph(t("catalogue.versions.rule")),
            table));
  }

  private static String state(ProcedureSummary version) {
    return version.deployError() == null
        ? t("catalogue.version.state." + key(version.state()))
        : t("catalogue.version.refused", version.deployError());
  }

  private static String published(ProcedureSummary version) {
    String at = Formats.moment(version.publishedAt());
    return version.origin() == Origin.DESIGNED
        ? t("catalogue.version.published.by", at, version.publishedBy())
        : at;
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
