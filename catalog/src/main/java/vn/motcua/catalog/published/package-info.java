/** Reads procedures as published, text by text: what it cannot read stays open, in words. */
@NullMarked
package vn.motcua.catalog.published;

import org.jspecify.annotations.NullMarked;
