/**
 * Says what is wrong with a process before it reaches the engine, compiled and hand-drawn alike.
 */
@NullMarked
package vn.motcua.processes.check;

import org.jspecify.annotations.NullMarked;
