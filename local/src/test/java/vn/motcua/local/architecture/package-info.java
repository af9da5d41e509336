/** The rules of the house, checked on the compiled classes. */
@NullMarked
package vn.motcua.local.architecture;

import org.jspecify.annotations.NullMarked;
