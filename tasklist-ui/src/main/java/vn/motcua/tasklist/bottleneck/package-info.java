/** Where procedures lose time: the worst ones, and each on its diagram. */
@NullMarked
package vn.motcua.tasklist.bottleneck;

import org.jspecify.annotations.NullMarked;
