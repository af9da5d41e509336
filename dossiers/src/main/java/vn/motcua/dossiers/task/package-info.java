/** The officials' work queue: what waits for whom, in the order of the remaining legal time. */
@NullMarked
package vn.motcua.dossiers.task;

import org.jspecify.annotations.NullMarked;
