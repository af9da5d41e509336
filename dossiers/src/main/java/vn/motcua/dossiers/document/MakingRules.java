package vn.motcua.dossiers.document;

import java.util.Optional;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.clock.ClockState;

/** What stands against making a document of a dossier as it stands now; says what to do. */
final class MakingRules {

  private MakingRules() {}

  static Optional<Text> against(DocumentKind kind, CaseFields.Sources from) {
    if (!Ground.of(from.file()).fits(kind)) {
      return Optional.of(DocumentRights.closed());
    }
    return switch (kind) {
      case FORM_01 -> received(from) ? Optional.empty() : no("not-received");
      case FORM_02 -> from.file().asked().isEmpty() ? no("not-asked") : Optional.empty();
      case FORM_04 -> apology(from);
      case FORM_05 ->
          from.file().state() == DossierState.REGISTERED ? no("refuse-instead") : Optional.empty();
      case RESULT -> result(from);
      case FORM_03, FORM_06, FORM_07 -> Optional.empty();
    };
  }

  private static boolean received(CaseFields.Sources from) {
    return from.file().state() != DossierState.REGISTERED
        && from.file().state() != DossierState.REFUSED;
  }

  private static Optional<Text> apology(CaseFields.Sources from) {
    if (from.file().state() == DossierState.REGISTERED) {
      return no("not-received");
    }
    if (from.clock().state() == ClockState.SETTLED) {
      return no("settled");
    }
    return from.clock().dueAt() == null ? no("no-limit") : Optional.empty();
  }

  private static Optional<Text> result(CaseFields.Sources from) {
    if (from.file().state() == DossierState.REGISTERED) {
      return no("not-received");
    }
    if (from.file().asked().stream().map(CaseFile.Asked::answeredAt).anyMatch(at -> at == null)) {
      return no("supplement-open");
    }
    return from.issued() ? no("issued") : Optional.empty();
  }

  private static Optional<Text> no(String key) {
    return Optional.of(Wording.text("document.barred." + key));
  }
}
