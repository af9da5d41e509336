/** Answers fee, deadline and required components from the very DMN that the engine runs. */
@NullMarked
package vn.motcua.processes.decision;

import org.jspecify.annotations.NullMarked;
