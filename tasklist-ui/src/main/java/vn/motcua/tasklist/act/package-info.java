/** The acts beside a step's outcomes: what is possible is offered, what is not says why. */
@NullMarked
package vn.motcua.tasklist.act;

import org.jspecify.annotations.NullMarked;
