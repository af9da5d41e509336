/** Checks the applicant against the national population database. */
@NullMarked
package vn.motcua.workers.population;

import org.jspecify.annotations.NullMarked;
