/** One act on many tasks, which can be taken back for half a minute before it is carried out. */
@NullMarked
package vn.motcua.dossiers.act.bulk;

import org.jspecify.annotations.NullMarked;
