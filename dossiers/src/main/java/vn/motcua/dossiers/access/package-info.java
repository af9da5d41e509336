/** Says who acts, so that PostgreSQL decides what is seen. */
@NullMarked
package vn.motcua.dossiers.access;

import org.jspecify.annotations.NullMarked;
