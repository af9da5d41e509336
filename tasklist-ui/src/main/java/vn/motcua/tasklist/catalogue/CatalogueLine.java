package vn.motcua.tasklist.catalogue;

import vn.motcua.dossiers.procedures.ProcedureSummary;

/**
 * One procedure in the list.
 *
 * @param folded code, name and field without marks, for searching
 */
record CatalogueLine(ProcedureSummary summary, String folded) {}
