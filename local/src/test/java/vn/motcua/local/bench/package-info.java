/** The measurements are found and say what they measure. */
@NullMarked
package vn.motcua.local.bench;

import org.jspecify.annotations.NullMarked;
