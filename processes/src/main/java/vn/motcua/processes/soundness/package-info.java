/** Plays the token game of a flow: whether every dossier that enters it comes to a proper end. */
@NullMarked
package vn.motcua.processes.soundness;

import org.jspecify.annotations.NullMarked;
