package vn.motcua.processes.command;

import java.util.Map;
import vn.motcua.catalog.ProcedureCode;

/**
 * Starts the process of one dossier.
 *
 * @param dossierCode correlation key; set as variable too
 * @param messageId the same for every attempt, so a repeated start is not a second one
 * @param variables codes, units, facts; never personal data
 */
public record DossierStart(
    String dossierCode, ProcedureCode procedure, String messageId, Map<String, Object> variables) {

  public DossierStart {
    variables = Map.copyOf(variables);
  }
}
