/** The catalogue of procedures: search, and a page for each procedure with all its facts. */
@NullMarked
package vn.motcua.tasklist.catalogue;

import org.jspecify.annotations.NullMarked;
