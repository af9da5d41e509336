/**
 * Signs documents (PAdES) through a signer that holds the keys, and says whether signatures hold.
 */
@NullMarked
package vn.motcua.dossiers.signing;

import org.jspecify.annotations.NullMarked;
