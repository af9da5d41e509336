/** What every integration test shares: {@link vn.motcua.local.MotcuaIT}. */
@NullMarked
package vn.motcua.local;

import org.jspecify.annotations.NullMarked;
