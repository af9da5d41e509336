/** Personal data stay in the case file. */
@NullMarked
package vn.motcua.local.privacy;

import org.jspecify.annotations.NullMarked;
