package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.DossierCodeBadge;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MaskedId;
import vn.motcua.tasklist.shell.StatusBadge;
import vn.motcua.tasklist.shell.Texts;

/** What, whose, until when, and what comes next. */
final class DossierHeader extends Header {

  private final DossierDesk desk;
  private final Dossier dossier;

  DossierHeader(DossierDesk desk, Dossier dossier, Progress progress) {
    this.desk = desk;
    this.dossier = dossier;
    addClassName("dossier-header");
    CaseFile file = dossier.file();
    Div line =
        new Div(
            back(),
            new DossierCodeBadge(file.code().value()),
            new StatusBadge(file.status()),
            clock());
    line.addClassName("dossier-line");
    add(line, name(Texts.of(file.procedureName())), facts(file, progress));
  }

  /** A long name is cut after some lines; pressing it shows the whole. */
  private static H1 name(String procedure) {
    H1 name = new H1(procedure);
    name.addClassName("dossier-name");
    name.setTitle(procedure);
    name.addClickListener(click -> name.addClassName("dossier-name-whole"));
    return name;
  }

  private static Button back() {
    Button back =
        new Button(Glyph.BACK.icon(), click -> UI.getCurrent().getPage().getHistory().back());
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    back.setAriaLabel(t("dossier.back"));
    back.setTooltipText(t("dossier.back"));
    return back;
  }

  private Button clock() {
    Button why = new Button(new ClockChip(desk.face(dossier.clock())));
    why.addClassName("clock-button");
    why.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    why.setTooltipText(t("dossier.clock.why"));
    why.addClickListener(click -> new ClockDialog(dossier.clock()).open());
    Span chevron = Glyph.HELP.icon();
    why.setSuffixComponent(chevron);
    return why;
  }

  private DescriptionList facts(CaseFile file, Progress progress) {
    DescriptionList facts = new DescriptionList();
    facts.addClassName("dossier-facts");
    fact(
        facts,
        "applicant",
        new MaskedId(
            t("dossier.applicant.name"),
            file.applicant().maskedName(),
            () -> reveal("name", file.applicant().fullName())));
    fact(
        facts,
        "personal-id",
        new MaskedId(
            t("dossier.personal-id"),
            file.applicant().maskedPersonalId(),
            () -> reveal("personalId", file.applicant().personalId())));
    String phone = file.applicant().phone();
    if (phone != null) {
      fact(
          facts,
          "phone",
          new MaskedId(t("dossier.phone"), Formats.maskedId(phone), () -> reveal("phone", phone)));
    }
    fact(facts, "received", new Span(Formats.moment(file.receivedAt())));
    fact(facts, "channel", new Span(t("dossier.channel." + word(file.channel()))));
    fact(facts, "return-way", new Span(t("dossier.return-way." + word(file.returnWay()))));
    List<OutlineStep> outline = dossier.version().outline();
    List<OutlineStep> at = progress.currentSteps(outline);
    if (!at.isEmpty()) {
      fact(facts, "step", new Span(at.stream().map(this::name).collect(Collectors.joining(" · "))));
      Progress.after(outline, at.getLast().elementId())
          .ifPresent(next -> fact(facts, "next", new Span(name(next))));
    }
    return facts;
  }

  private String name(OutlineStep step) {
    return Texts.of(dossier.version().nameOf(step));
  }

  private String reveal(String field, String value) {
    desk.revealed(dossier.file().code(), field);
    return value;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void fact(DescriptionList list, String name, Component value) {
    Div pair =
        new Div(
            new DescriptionList.Term(t("dossier.fact." + name)),
            new DescriptionList.Description(value));
    list.getElement().appendChild(pair.getElement());
  }
}
