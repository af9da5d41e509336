/**
 * Starts, adopts, watches and stops the real PostgreSQL, Elasticsearch and Zeebe on one machine.
 */
@NullMarked
package vn.motcua.local.platform;

import org.jspecify.annotations.NullMarked;
