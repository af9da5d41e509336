/** Dossiers against their clocks over time: steps, pauses, due dates. */
@NullMarked
package vn.motcua.dossiers.timeline;

import org.jspecify.annotations.NullMarked;
