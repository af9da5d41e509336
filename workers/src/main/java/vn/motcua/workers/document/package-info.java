/** Gives issued results their number. */
@NullMarked
package vn.motcua.workers.document;

import org.jspecify.annotations.NullMarked;
