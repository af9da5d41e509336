/** Checks what a form was filled in with against its own schema, on the server. */
@NullMarked
package vn.motcua.dossiers.form;

import org.jspecify.annotations.NullMarked;
