/** The view "Báo cáo": choose a report, look at its first rows, take it along as Excel or PDF. */
@NullMarked
package vn.motcua.tasklist.report;

import org.jspecify.annotations.NullMarked;
