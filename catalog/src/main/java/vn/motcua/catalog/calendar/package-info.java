/** Which days and hours are working time, and when a legal period ends. */
@NullMarked
package vn.motcua.catalog.calendar;

import org.jspecify.annotations.NullMarked;
