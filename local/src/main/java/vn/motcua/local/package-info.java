/** The whole of Motcua on one machine, for development, tests and demonstrations; never shipped. */
@NullMarked
package vn.motcua.local;

import org.jspecify.annotations.NullMarked;
