/** Who may come in: accounts, sessions, the login page. */
@NullMarked
package vn.motcua.tasklist.login;

import org.jspecify.annotations.NullMarked;
