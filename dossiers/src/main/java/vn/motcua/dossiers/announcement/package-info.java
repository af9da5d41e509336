/** Takes in what is announced of a year's days off, and counts running limits again. */
@NullMarked
package vn.motcua.dossiers.announcement;

import org.jspecify.annotations.NullMarked;
