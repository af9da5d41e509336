/** The object store against a real S3 server. */
@NullMarked
package vn.motcua.dossiers.storage;

import org.jspecify.annotations.NullMarked;
