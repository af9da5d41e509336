/** The search page: everything found, narrowed by state, unit, procedure and period. */
@NullMarked
package vn.motcua.tasklist.search;

import org.jspecify.annotations.NullMarked;
