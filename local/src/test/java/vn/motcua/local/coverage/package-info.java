/** What of the catalogue's models was run on the engine, as a page and as figures. */
@NullMarked
package vn.motcua.local.coverage;

import org.jspecify.annotations.NullMarked;
