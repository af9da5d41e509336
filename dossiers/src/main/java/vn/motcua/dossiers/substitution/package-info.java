/** Who does whose work while somebody is absent. */
@NullMarked
package vn.motcua.dossiers.substitution;

import org.jspecify.annotations.NullMarked;
