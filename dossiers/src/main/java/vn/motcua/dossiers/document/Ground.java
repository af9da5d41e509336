package vn.motcua.dossiers.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.casefile.DossierState;

/** Where a dossier is at home and how far it is: what decides who may make and sign for it. */
record Ground(UnitCode receiving, UnitCode commune, UnitCode competent, DossierState state) {

  static Ground of(CaseFile file) {
    return new Ground(file.receivingUnit(), file.communeUnit(), file.competentUnit(), file.state());
  }

  /** The units whose officials of this role answer for the document; never one only consulted. */
  Set<UnitCode> units(DocumentKind kind, Role role) {
    boolean receiver =
        switch (kind) {
          case FORM_01, FORM_02, FORM_06 -> true;
          case FORM_03 -> role == Role.DESK;
          case FORM_04, FORM_05, FORM_07, RESULT -> false;
        };
    return new LinkedHashSet<>(
        receiver ? List.of(competent, commune, receiving) : List.of(competent, commune));
  }

  /** Whether the document still says something true of a dossier in this state. */
  boolean fits(DocumentKind kind) {
    return switch (kind) {
      case FORM_01 -> state != DossierState.STOPPED && state != DossierState.WITHDRAWN;
      case FORM_02, FORM_04, RESULT -> state.open();
      case FORM_03 -> state.open() || state == DossierState.REFUSED;
      case FORM_05 ->
          state.open() || state == DossierState.STOPPED || state == DossierState.WITHDRAWN;
      case FORM_06, FORM_07 -> true;
    };
  }
}
