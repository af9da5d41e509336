/** What is true about each dossier: case file, audit, outbox, read model and legal clock. */
@NullMarked
package vn.motcua.dossiers;

import org.jspecify.annotations.NullMarked;
