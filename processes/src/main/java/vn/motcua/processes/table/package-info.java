/** Reads DMN as tables, and says which cases reach which rule. */
@NullMarked
package vn.motcua.processes.table;

import org.jspecify.annotations.NullMarked;
