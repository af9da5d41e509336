package vn.motcua.dossiers.audit;

import java.time.LocalDate;

/**
 * The first place where a chain does not hold.
 *
 * @param seq the entry, counted from 1; one more than the last where entries are missing at the end
 */
public record ChainProblem(String unit, LocalDate day, int seq, String reason) {}
