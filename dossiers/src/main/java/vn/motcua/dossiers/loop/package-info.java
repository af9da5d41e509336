/** Work that goes on by itself: woken or after a rest, slower while something is away. */
@NullMarked
package vn.motcua.dossiers.loop;

import org.jspecify.annotations.NullMarked;
