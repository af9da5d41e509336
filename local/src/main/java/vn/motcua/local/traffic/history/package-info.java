/** A year of believable dossiers, invented from a seed and written straight into the database. */
@NullMarked
package vn.motcua.local.traffic.history;

import org.jspecify.annotations.NullMarked;
