/** What officials arrange for themselves: their password, and who acts for them. */
@NullMarked
package vn.motcua.tasklist.account;

import org.jspecify.annotations.NullMarked;
