/** Checks the applicant's right to a parcel against the land registry. */
@NullMarked
package vn.motcua.workers.land;

import org.jspecify.annotations.NullMarked;
