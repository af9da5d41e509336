/**
 * What comes in as a file: looked into before it is kept, waiting for its dossier, read for search.
 */
@NullMarked
package vn.motcua.dossiers.paper;

import org.jspecify.annotations.NullMarked;
