/** Charts in the page's colours, drawn in the browser from figures of the server. */
@NullMarked
package vn.motcua.tasklist.chart;

import org.jspecify.annotations.NullMarked;
