/** Checks the applicant's civil status record. */
@NullMarked
package vn.motcua.workers.civilstatus;

import org.jspecify.annotations.NullMarked;
