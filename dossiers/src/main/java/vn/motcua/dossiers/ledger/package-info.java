/** Says how much of a dossier's legal time was used, by whom, and why its due date is that one. */
@NullMarked
package vn.motcua.dossiers.ledger;

import org.jspecify.annotations.NullMarked;
