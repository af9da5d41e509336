/** Officials who may sign in, with their unit and roles. */
@NullMarked
package vn.motcua.dossiers.official;

import org.jspecify.annotations.NullMarked;
