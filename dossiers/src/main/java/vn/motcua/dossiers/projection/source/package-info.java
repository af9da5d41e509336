/** Where the engine's records are heard: the only place that knows how they are exported. */
@NullMarked
package vn.motcua.dossiers.projection.source;

import org.jspecify.annotations.NullMarked;
