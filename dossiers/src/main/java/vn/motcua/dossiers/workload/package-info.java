/** Who has how much to do: open and finished steps by unit and official. */
@NullMarked
package vn.motcua.dossiers.workload;

import org.jspecify.annotations.NullMarked;
