/** Keeps the National Public Service Portal informed. */
@NullMarked
package vn.motcua.workers.portal;

import org.jspecify.annotations.NullMarked;
