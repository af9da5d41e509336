/** Plays the public and the officials: dossiers come in, tasks are done, through the Java API. */
@NullMarked
package vn.motcua.local.traffic;

import org.jspecify.annotations.NullMarked;
