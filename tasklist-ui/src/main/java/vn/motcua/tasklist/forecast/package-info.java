/** What is to be expected: breaches, finishes, and what would change if officials moved. */
@NullMarked
package vn.motcua.tasklist.forecast;

import org.jspecify.annotations.NullMarked;
