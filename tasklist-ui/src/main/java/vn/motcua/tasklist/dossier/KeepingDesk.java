package vn.motcua.tasklist.dossier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.component.ComponentCheck;
import vn.motcua.dossiers.component.ComponentChecks;
import vn.motcua.dossiers.draft.DraftField;
import vn.motcua.dossiers.draft.DraftPlace;
import vn.motcua.dossiers.draft.DraftResult;
import vn.motcua.dossiers.draft.Drafts;
import vn.motcua.dossiers.intake.AgencyPapers;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.LateScans;
import vn.motcua.dossiers.note.Note;
import vn.motcua.dossiers.note.Notes;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.UnitNames;

/** What a dossier's screen keeps besides acts: drafts, notes and ticks on components. */
@Component
@Scope("prototype")
final class KeepingDesk {

  private final Drafts drafts;
  private final Notes notes;
  private final ComponentChecks checks;
  private final AgencyPapers agency;
  private final LateScans scans;
  private final UnitNames names;
  private final Supplier<Actor> actor;

  KeepingDesk(
      Drafts drafts,
      Notes notes,
      ComponentChecks checks,
      AgencyPapers agency,
      LateScans scans,
      UnitNames names,
      SignedIn signedIn) {
    this.drafts = drafts;
    this.notes = notes;
    this.checks = checks;
    this.agency = agency;
    this.scans = scans;
    this.names = names;
    this.actor = signedIn.present();
  }

  DraftPlace place(DossierCode code, long taskKey) {
    return DraftPlace.task(code, taskKey);
  }

  /** Where the official's note on a dossier is kept until it is sent. */
  DraftPlace notePlace(DossierCode code) {
    return DraftPlace.note(code, actor.get());
  }

  List<DraftField> kept(DraftPlace place) {
    return drafts.of(place, actor.get());
  }

  DraftResult keep(DraftPlace place, List<DraftField.Typed> typed) {
    return drafts.keep(place, typed, actor.get());
  }

  void discard(DraftPlace place) {
    drafts.discard(place, actor.get());
  }

  byte[] key() {
    return drafts.key(actor.get());
  }

  boolean isOwn(DraftField field) {
    return field.by().equals(actor.get().username());
  }

  List<Note> notes(DossierCode code) {
    return notes.of(code, actor.get());
  }

  boolean mayTellApplicant() {
    return Notes.mayTellApplicant(actor.get());
  }

  ActResult write(DossierCode code, Note.Audience audience, String words) {
    return notes.write(code, audience, words, actor.get());
  }

  /** Whether the official may add papers of the agency. */
  boolean mayAdd(DossierCode code) {
    return agency.hindrance(code, actor.get()).isEmpty();
  }

  ActResult add(DossierCode code, String title, List<Long> files) {
    return agency.add(code, title, files, actor.get());
  }

  /** Why the official cannot attach scans of papers received unscanned; empty where possible. */
  Optional<ActResult> scanHindrance(DossierCode code) {
    return scans.hindrance(code, actor.get());
  }

  ActResult attachScan(DossierCode code, long paper, List<Long> files) {
    return scans.attach(code, paper, files, actor.get());
  }

  Map<String, ComponentCheck> checks(DossierCode code) {
    return checks.of(code, actor.get());
  }

  /** Component → what is wrong with it, as ticked off. */
  Map<String, String> faulty(DossierCode code) {
    return checks(code).values().stream()
        .filter(check -> check.verdict() == ComponentCheck.Verdict.FAULTY)
        .collect(
            Collectors.toMap(
                ComponentCheck::componentId, check -> Objects.toString(check.remark(), "")));
  }

  /** Why the official cannot tick components; empty where it is possible. */
  Optional<ActResult> hindrance(DossierCode code) {
    return checks.hindrance(code, actor.get());
  }

  ActResult found(
      DossierCode code, String component, ComponentCheck.Verdict verdict, @Nullable String remark) {
    return checks.found(code, component, verdict, remark, actor.get());
  }

  ActResult clear(DossierCode code, String component) {
    return checks.clear(code, component, actor.get());
  }

  String unit(UnitCode code) {
    return names.name(code);
  }
}
