/**
 * The working calendar: days off, hours, and announcements that one person enters, another
 * approves.
 */
@NullMarked
package vn.motcua.tasklist.calendar;

import org.jspecify.annotations.NullMarked;
