/** A unit's own dossiers by what they wait for, for whoever receives and processes them. */
@NullMarked
package vn.motcua.dossiers.shelf;

import org.jspecify.annotations.NullMarked;
