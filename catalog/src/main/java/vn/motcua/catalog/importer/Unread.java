package vn.motcua.catalog.importer;

import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.ProcedureCode;

/**
 * Words of the source from which no rule follows; they stay in the catalogue as they are.
 *
 * @param line of the row in the published file
 * @param point what stays open
 */
public record Unread(long line, ProcedureCode code, OpenPoint point, String words) {}
