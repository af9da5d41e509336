/** Takes in dossiers, supplements, withdrawals and receipts, each once and completely checked. */
@NullMarked
package vn.motcua.dossiers.intake;

import org.jspecify.annotations.NullMarked;
