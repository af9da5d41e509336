/** An official's notices, and how he or she wants to be told. */
@NullMarked
package vn.motcua.tasklist.notice;

import org.jspecify.annotations.NullMarked;
