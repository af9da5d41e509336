/** Measures the whole house, with the bare engine on the same machine beside it. */
@NullMarked
package vn.motcua.local.bench;

import org.jspecify.annotations.NullMarked;
