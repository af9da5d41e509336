/**
 * The HTTP contracts (OpenAPI files) of Motcua, readable and checkable by the code that keeps them.
 */
@NullMarked
package vn.motcua.workers.contract;

import org.jspecify.annotations.NullMarked;
