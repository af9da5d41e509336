/** Asks the applicant to pay. */
@NullMarked
package vn.motcua.workers.payment;

import org.jspecify.annotations.NullMarked;
