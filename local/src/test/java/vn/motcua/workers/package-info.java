/** The workers application as it is shipped, on the real engines. */
@NullMarked
package vn.motcua.workers;

import org.jspecify.annotations.NullMarked;
