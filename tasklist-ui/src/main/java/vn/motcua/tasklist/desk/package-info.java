/** The receiving desk: a walk-in dossier in under a minute, top to bottom, by keyboard. */
@NullMarked
package vn.motcua.tasklist.desk;

import org.jspecify.annotations.NullMarked;
