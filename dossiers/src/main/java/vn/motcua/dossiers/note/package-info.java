/** What officials write on a dossier beside their acts, to colleagues or to the applicant. */
@NullMarked
package vn.motcua.dossiers.note;

import org.jspecify.annotations.NullMarked;
