/** What officials arrange for themselves: saved filters and how their lists look. */
@NullMarked
package vn.motcua.dossiers.view;

import org.jspecify.annotations.NullMarked;
