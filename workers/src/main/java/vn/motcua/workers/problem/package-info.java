/** Errors as problem documents (RFC 9457), Vietnamese first. */
@NullMarked
package vn.motcua.workers.problem;

import org.jspecify.annotations.NullMarked;
