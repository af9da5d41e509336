/** The supervisor's figures by colour of the legal clock, and the dossiers behind each figure. */
@NullMarked
package vn.motcua.dossiers.board;

import org.jspecify.annotations.NullMarked;
