/** Which provinces, communes and departments exist, how long, and who took over from whom. */
@NullMarked
package vn.motcua.catalog.unit;

import org.jspecify.annotations.NullMarked;
