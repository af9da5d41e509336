package vn.motcua.dossiers.act;

import java.time.Instant;
import vn.motcua.catalog.unit.UnitCode;

/**
 * What another unit is asked (R11).
 *
 * @param unit who is asked
 * @param question what about
 * @param dueAt until when the answer is expected
 */
public record OpinionRequest(UnitCode unit, String question, Instant dueAt) {}
