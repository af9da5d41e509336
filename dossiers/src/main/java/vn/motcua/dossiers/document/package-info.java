/** The statutory forms and the result of a dossier: printed as PDF/A from templates and kept. */
@NullMarked
package vn.motcua.dossiers.document;

import org.jspecify.annotations.NullMarked;
