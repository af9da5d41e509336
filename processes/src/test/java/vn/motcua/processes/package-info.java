/** Tests across the module and the procedures they share. */
@NullMarked
package vn.motcua.processes;

import org.jspecify.annotations.NullMarked;
