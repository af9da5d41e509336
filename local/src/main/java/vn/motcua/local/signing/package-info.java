/** Certificates without any legal value, and a remote signing service, for a local machine only. */
@NullMarked
package vn.motcua.local.signing;

import org.jspecify.annotations.NullMarked;
