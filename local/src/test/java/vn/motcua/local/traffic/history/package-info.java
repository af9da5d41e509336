/** The invented history, without and with a database. */
@NullMarked
package vn.motcua.local.traffic.history;

import org.jspecify.annotations.NullMarked;
