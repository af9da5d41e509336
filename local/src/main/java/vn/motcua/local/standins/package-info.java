/** Stand-ins for the data services: the same contracts, made slow, failing or wrong on demand. */
@NullMarked
package vn.motcua.local.standins;

import org.jspecify.annotations.NullMarked;
