/** Reads XML that people wrote: safely, and by namespace. */
@NullMarked
package vn.motcua.processes.model;

import org.jspecify.annotations.NullMarked;
