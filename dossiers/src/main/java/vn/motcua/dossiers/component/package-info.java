/** Which components of a dossier an official looked through, and what was found. */
@NullMarked
package vn.motcua.dossiers.component;

import org.jspecify.annotations.NullMarked;
