/** What officials typed and have not sent yet: forms field by field, the receiving desk as one. */
@NullMarked
package vn.motcua.dossiers.draft;

import org.jspecify.annotations.NullMarked;
