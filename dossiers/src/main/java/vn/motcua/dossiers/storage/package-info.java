/** Keeps the contents of files under their hash: in a folder, or in an S3-compatible store. */
@NullMarked
package vn.motcua.dossiers.storage;

import org.jspecify.annotations.NullMarked;
