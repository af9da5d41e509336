/** Reads FEEL: parses it once, takes conditions apart, and says which cases a test lets through. */
@NullMarked
package vn.motcua.processes.feel;

import org.jspecify.annotations.NullMarked;
