/** What an administrative procedure is: the typed model of the catalogue and its loader. */
@NullMarked
package vn.motcua.catalog;

import org.jspecify.annotations.NullMarked;
