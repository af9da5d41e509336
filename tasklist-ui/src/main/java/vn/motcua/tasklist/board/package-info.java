/**
 * The supervisor's board: dossiers in process by colour of the legal clock, every number a link.
 */
@NullMarked
package vn.motcua.tasklist.board;

import org.jspecify.annotations.NullMarked;
