/** Tells the engine: deploy, start, message, complete; no other package knows its client. */
@NullMarked
package vn.motcua.processes.command;

import org.jspecify.annotations.NullMarked;
