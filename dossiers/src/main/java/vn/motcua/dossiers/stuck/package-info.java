/** Finds running dossiers that nobody and nothing moves, and says why and what to do. */
@NullMarked
package vn.motcua.dossiers.stuck;

import org.jspecify.annotations.NullMarked;
