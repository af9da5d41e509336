/** The hash chain over everything people and systems did. */
@NullMarked
package vn.motcua.dossiers.audit;

import org.jspecify.annotations.NullMarked;
