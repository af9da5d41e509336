/** Work without a person: job workers, intake API and clients of the data services. */
@NullMarked
package vn.motcua.workers;

import org.jspecify.annotations.NullMarked;
