package vn.motcua.dossiers.intake;

import vn.motcua.catalog.Text;

/**
 * One thing wrong with a request.
 *
 * @param field where, as {@code applicant.personalId} or {@code papers[2].content}
 * @param code stable name of the rule, as {@code paper-not-what-it-says}
 * @param message what is wrong and what to do
 */
public record IntakeProblem(String field, String code, Text message) {}
