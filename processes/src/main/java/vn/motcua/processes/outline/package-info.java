/** Reads the officials' steps back out of a BPMN file, compiled or drawn by hand. */
@NullMarked
package vn.motcua.processes.outline;

import org.jspecify.annotations.NullMarked;
