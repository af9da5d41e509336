/** Finds dossiers by code or by words, with or without the Vietnamese marks. */
@NullMarked
package vn.motcua.dossiers.search;

import org.jspecify.annotations.NullMarked;
