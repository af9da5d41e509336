/** A login service for tests, speaking OpenID Connect as a real one does. */
@NullMarked
package vn.motcua.local.login;

import org.jspecify.annotations.NullMarked;
