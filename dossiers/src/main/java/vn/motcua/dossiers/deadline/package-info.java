/**
 * Turns the legal clock into work: what is due is told to the engine, the applicant and the audit.
 */
@NullMarked
package vn.motcua.dossiers.deadline;

import org.jspecify.annotations.NullMarked;
