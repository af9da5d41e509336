/** Turns procedures as published into the catalogue's files, and keeps what people edited there. */
@NullMarked
package vn.motcua.catalog.importer;

import org.jspecify.annotations.NullMarked;
