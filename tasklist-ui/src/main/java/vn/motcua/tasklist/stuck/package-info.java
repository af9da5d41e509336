/** Running dossiers that nobody and nothing moves: why, and what to do. */
@NullMarked
package vn.motcua.tasklist.stuck;

import org.jspecify.annotations.NullMarked;
