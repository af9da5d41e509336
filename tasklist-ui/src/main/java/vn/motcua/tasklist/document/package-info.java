/** Documents of a dossier on the screen: made, looked at, signed, checked; and their templates. */
@NullMarked
package vn.motcua.tasklist.document;

import org.jspecify.annotations.NullMarked;
