/** What officials, supervisors and designers see and click. */
@NullMarked
package vn.motcua.tasklist;

import org.jspecify.annotations.NullMarked;
