/** Tells the applicant. */
@NullMarked
package vn.motcua.workers.notification;

import org.jspecify.annotations.NullMarked;
