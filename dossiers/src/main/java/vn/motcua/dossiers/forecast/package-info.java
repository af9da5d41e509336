/** What is to be expected of running dossiers, learnt from the steps of those that ended. */
@NullMarked
package vn.motcua.dossiers.forecast;

import org.jspecify.annotations.NullMarked;
