/** What officials typed and have not sent yet, kept field by field. */
@NullMarked
package vn.motcua.dossiers.draft;

import org.jspecify.annotations.NullMarked;
