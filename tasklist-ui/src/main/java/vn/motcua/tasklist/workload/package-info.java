/** Who has how much to do: units, their officials, and work that nobody has taken. */
@NullMarked
package vn.motcua.tasklist.workload;

import org.jspecify.annotations.NullMarked;
