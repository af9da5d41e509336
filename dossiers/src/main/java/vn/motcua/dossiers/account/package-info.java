/** Looks after the accounts of a unit: who works there, in which roles, and who no longer does. */
@NullMarked
package vn.motcua.dossiers.account;

import org.jspecify.annotations.NullMarked;
