/** The work queue of an official: what to do next, until when, and why. */
@NullMarked
package vn.motcua.tasklist.queue;

import org.jspecify.annotations.NullMarked;
