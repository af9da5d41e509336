/** The unit's own dossiers by what they wait for, and the way to any other one. */
@NullMarked
package vn.motcua.tasklist.shelf;

import org.jspecify.annotations.NullMarked;
