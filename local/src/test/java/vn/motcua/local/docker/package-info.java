/** What can be known of the container files without a container engine. */
@NullMarked
package vn.motcua.local.docker;

import org.jspecify.annotations.NullMarked;
