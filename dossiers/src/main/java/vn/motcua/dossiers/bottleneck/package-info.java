/** Where procedures lose time: figures for each step of each procedure. */
@NullMarked
package vn.motcua.dossiers.bottleneck;

import org.jspecify.annotations.NullMarked;
