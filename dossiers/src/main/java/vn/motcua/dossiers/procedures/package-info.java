/** Versions of procedures: seeded from the catalogue, drafted, published and deployed. */
@NullMarked
package vn.motcua.dossiers.procedures;

import org.jspecify.annotations.NullMarked;
