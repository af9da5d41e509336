/** Drives processes through the bare engine: every path in tests, the comparison in benches. */
@NullMarked
package vn.motcua.local.drive;

import org.jspecify.annotations.NullMarked;
