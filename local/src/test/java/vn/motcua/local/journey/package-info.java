/** Journeys of people through a real browser, over everything that runs. */
@NullMarked
package vn.motcua.local.journey;

import org.jspecify.annotations.NullMarked;
