/** Drives processes and decisions on the bare engine: every path in tests, the peer in benches. */
@NullMarked
package vn.motcua.local.drive;

import org.jspecify.annotations.NullMarked;
