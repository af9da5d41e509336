/** Asks at the desk who a personal ID belongs to, and what that person handed in before. */
@NullMarked
package vn.motcua.dossiers.person;

import org.jspecify.annotations.NullMarked;
