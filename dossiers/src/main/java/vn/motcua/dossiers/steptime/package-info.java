/** How long officials' steps took, and figures over many of them. */
@NullMarked
package vn.motcua.dossiers.steptime;

import org.jspecify.annotations.NullMarked;
