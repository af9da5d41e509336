/** Writes the read model from the engine's records, once per partition, restartable anywhere. */
@NullMarked
package vn.motcua.dossiers.projection;

import org.jspecify.annotations.NullMarked;
