/** The frame around every screen and the parts all screens are made of. */
@NullMarked
package vn.motcua.tasklist.shell;

import org.jspecify.annotations.NullMarked;
