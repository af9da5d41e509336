/** Documents: numbers from the agency's book, and the forms acts have ordered. */
@NullMarked
package vn.motcua.workers.document;

import org.jspecify.annotations.NullMarked;
