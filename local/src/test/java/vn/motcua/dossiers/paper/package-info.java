/** Papers on their way in, against the real PostgreSQL. */
@NullMarked
package vn.motcua.dossiers.paper;

import org.jspecify.annotations.NullMarked;
