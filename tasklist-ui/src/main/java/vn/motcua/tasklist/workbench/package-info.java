/** Where a designer draws a procedure, mends what the check finds, and publishes it. */
@NullMarked
package vn.motcua.tasklist.workbench;

import org.jspecify.annotations.NullMarked;
