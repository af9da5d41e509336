/** Tells the engine and others what was committed, in order and until they have heard it. */
@NullMarked
package vn.motcua.dossiers.outbox;

import org.jspecify.annotations.NullMarked;
