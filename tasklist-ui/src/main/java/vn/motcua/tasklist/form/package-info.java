/** Forms and diagrams drawn in the browser by our own bundles, as components of the server. */
@NullMarked
package vn.motcua.tasklist.form;

import org.jspecify.annotations.NullMarked;
