/**
 * Camunda Process Test: the standard flows on an engine of 8.8 or later, in profile {@code cpt}.
 */
@NullMarked
package vn.motcua.local.cpt;

import org.jspecify.annotations.NullMarked;
