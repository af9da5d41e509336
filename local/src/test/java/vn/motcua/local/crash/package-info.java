/**
 * Parts of the running house are killed without warning; nothing is lost and nothing done twice.
 */
@NullMarked
package vn.motcua.local.crash;

import org.jspecify.annotations.NullMarked;
