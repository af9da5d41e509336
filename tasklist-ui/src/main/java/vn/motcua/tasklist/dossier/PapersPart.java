package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.casefile.CaseFile.Attachment;
import vn.motcua.dossiers.component.ComponentCheck;
import vn.motcua.dossiers.component.ComponentCheck.Verdict;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/** The papers of the dossier: what the procedure wants, what came, a tick, a look at each file. */
final class PapersPart extends Section {

  private final transient KeepingDesk keeping;
  private final DossierCode code;
  private final List<PaperEntry> entries;
  private final boolean ticking;
  private final Map<String, ComponentCheck> checks;
  private final Map<String, PaperRow> rows = new LinkedHashMap<>();
  private final Span count = new Span();
  private final Div list = new Div();
  private final @Nullable PaperLook look;
  private @Nullable Ticks shownTicks;
  private @Nullable PaperEntry shown;
  private final SerializableConsumer<Boolean> wide;

  /**
   * @param wide whether papers shall have the whole width
   * @param reload shows the dossier anew after a paper or a scan was added
   */
  PapersPart(
      Desks desks,
      Dossier dossier,
      SerializableConsumer<Boolean> wide,
      SerializableRunnable reload) {
    this.keeping = desks.keeping();
    this.code = dossier.file().code();
    this.wide = wide;
    this.entries = PaperEntry.of(dossier);
    this.checks = new LinkedHashMap<>(keeping.checks(code));
    ActResult hindrance = keeping.hindrance(code).orElse(null);
    this.ticking = hindrance == null;
    addClassNames("panel", "papers");
    getElement().setAttribute("aria-label", t("dossier.papers"));
    count.addClassName("muted");
    Div head = new Div(new H2(t("dossier.papers")), count);
    head.addClassName("panel-head");
    if (keeping.mayAdd(code)) {
      head.add(adding(desks, reload));
    }
    list.add(head);
    add(list);
    if (entries.isEmpty()) {
      look = null;
      list.add(
          new EmptyState(Glyph.PAPER, t("dossier.papers.empty"), t("dossier.papers.empty.why")));
      return;
    }
    look = new PaperLook(desks.dossier(), code, sheets(), this::list, wide, this::ticksOf);
    look.setVisible(false);
    boolean lying = entries.stream().anyMatch(entry -> !entry.unscanned().isEmpty());
    ActResult unable = lying ? keeping.scanHindrance(code).orElse(null) : null;
    list.add(rows(desks, lying && unable == null ? reload : null));
    why(hindrance == null ? unable : hindrance);
    add(look);
    recount();
  }

  private Button adding(Desks desks, SerializableRunnable reload) {
    Button add =
        new Button(
            t("dossier.paper.add"),
            Glyph.PLUS.icon(),
            click -> new AddPaperDialog(keeping, desks.papers(), code, reload).open());
    add.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return add;
  }

  private void why(@Nullable ActResult hindrance) {
    if (hindrance instanceof ActResult.Refused refused) {
      Paragraph why = new Paragraph(Texts.of(refused.reason()));
      why.addClassNames("muted", "papers-why");
      list.add(why);
    }
  }

  /**
   * @param scanned what follows a scan; null where none can be attached
   */
  private UnorderedList rows(Desks desks, @Nullable SerializableRunnable scanned) {
    UnorderedList lines = new UnorderedList();
    lines.addClassName("paper-list");
    boolean first = true;
    for (PaperEntry entry : entries) {
      PaperRow row =
          new PaperRow(
              entry,
              ticking && !entry.isOfAgency()
                  ? new Ticks(entry.name(), false, verdict -> press(entry, verdict))
                  : null,
              this::open,
              scanned == null
                  ? null
                  : paper -> new ScanDialog(desks, code, entry, paper, scanned).open(),
              first && !entry.files().isEmpty());
      first = first && entry.files().isEmpty();
      row.show(checks.get(entry.componentId()));
      rows.put(entry.componentId(), row);
      lines.add(row);
    }
    return lines;
  }

  private List<PaperLook.Sheet> sheets() {
    List<PaperLook.Sheet> sheets = new ArrayList<>();
    entries.forEach(
        entry -> entry.files().forEach(file -> sheets.add(new PaperLook.Sheet(entry, file))));
    return sheets;
  }

  private void open(Attachment file) {
    PaperLook viewer = look;
    if (viewer != null) {
      viewer.show(file);
      list.setVisible(false);
      viewer.setVisible(true);
      addClassName("papers-looking");
      scrollIntoView();
    }
  }

  private void list() {
    PaperLook viewer = look;
    if (viewer != null) {
      viewer.setVisible(false);
      viewer.removeAll();
    }
    wide.accept(false);
    shown = null;
    removeClassName("papers-looking");
    list.setVisible(true);
  }

  private @Nullable Ticks ticksOf(PaperEntry entry) {
    shown = entry;
    shownTicks =
        ticking && !entry.isOfAgency()
            ? new Ticks(entry.name(), true, verdict -> press(entry, verdict))
            : null;
    Ticks made = shownTicks;
    if (made != null) {
      made.show(checks.get(entry.componentId()));
    }
    return made;
  }

  private void press(PaperEntry entry, @Nullable Verdict verdict) {
    if (verdict == Verdict.FAULTY) {
      ComponentCheck before = checks.get(entry.componentId());
      String remark = before == null || before.remark() == null ? "" : before.remark();
      new FaultDialog(entry.name(), remark, words -> found(entry, Verdict.FAULTY, words)).open();
    } else {
      found(entry, verdict, null);
    }
  }

  private void found(PaperEntry entry, @Nullable Verdict verdict, @Nullable String remark) {
    ActResult result =
        verdict == null
            ? keeping.clear(code, entry.componentId())
            : keeping.found(code, entry.componentId(), verdict, remark);
    if (result instanceof ActResult.Refused refused) {
      Toasts.problem(Texts.of(refused.reason()));
      return;
    }
    checks.clear();
    checks.putAll(keeping.checks(code));
    rows.forEach((id, row) -> row.show(checks.get(id)));
    Ticks open = shownTicks;
    PaperEntry now = shown;
    if (open != null && now != null) {
      open.show(checks.get(now.componentId()));
    }
    recount();
  }

  private void recount() {
    long fits = checks.values().stream().filter(check -> check.verdict() == Verdict.FITS).count();
    long faulty = checks.size() - fits;
    long asked = entries.stream().filter(entry -> !entry.isOfAgency()).count();
    count.setText(
        faulty == 0
            ? t("dossier.papers.checked", fits, asked)
            : t("dossier.papers.checked.faulty", fits, asked, faulty));
  }
}
