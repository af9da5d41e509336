/** Tests of driving the engine. */
@NullMarked
package vn.motcua.local.drive;

import org.jspecify.annotations.NullMarked;
