/** Tests of the ways through a process. */
@NullMarked
package vn.motcua.local.paths;

import org.jspecify.annotations.NullMarked;
