/** One dossier on one screen: the step's form, the papers, what happened, the clock. */
@NullMarked
package vn.motcua.tasklist.dossier;

import org.jspecify.annotations.NullMarked;
