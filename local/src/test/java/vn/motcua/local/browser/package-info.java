/** The browser that journeys go through. */
@NullMarked
package vn.motcua.local.browser;

import org.jspecify.annotations.NullMarked;
