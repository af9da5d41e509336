/** The legal clock: a pure fold over recorded facts and the calendar that explains its answer. */
@NullMarked
package vn.motcua.dossiers.clock;

import org.jspecify.annotations.NullMarked;
