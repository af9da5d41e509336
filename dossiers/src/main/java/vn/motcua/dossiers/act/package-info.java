/** What officials do with their tasks, each act once. */
@NullMarked
package vn.motcua.dossiers.act;

import org.jspecify.annotations.NullMarked;
