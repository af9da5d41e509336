/** Starting, health and the way failures reach the engine. */
@NullMarked
package vn.motcua.workers.startup;

import org.jspecify.annotations.NullMarked;
