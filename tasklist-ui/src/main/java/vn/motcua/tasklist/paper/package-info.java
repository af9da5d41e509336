/** Papers on their way in: dragged, photographed with a phone, laid down by a scanner. */
@NullMarked
package vn.motcua.tasklist.paper;

import org.jspecify.annotations.NullMarked;
