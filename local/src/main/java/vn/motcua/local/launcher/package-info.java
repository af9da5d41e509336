/** The command line {@code ./motcua}: starts and stops the whole, checks the catalogue, benches. */
@NullMarked
package vn.motcua.local.launcher;

import org.jspecify.annotations.NullMarked;
