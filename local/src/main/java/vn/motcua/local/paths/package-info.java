/** Finds the ways through a process, and the inputs of its decisions, from its files alone. */
@NullMarked
package vn.motcua.local.paths;

import org.jspecify.annotations.NullMarked;
