/** Which internal flow a published procedure follows, why, and how its time is shared out. */
@NullMarked
package vn.motcua.catalog.archetype;

import org.jspecify.annotations.NullMarked;
