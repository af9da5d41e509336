/** Sends officials their notices by e-mail: one by one, or the day's together. */
@NullMarked
package vn.motcua.workers.mail;

import org.jspecify.annotations.NullMarked;
