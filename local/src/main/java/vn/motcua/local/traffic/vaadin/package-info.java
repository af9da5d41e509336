/** The tasklist without a browser: speaks Vaadin's own protocol over plain HTTP. */
@NullMarked
package vn.motcua.local.traffic.vaadin;

import org.jspecify.annotations.NullMarked;
