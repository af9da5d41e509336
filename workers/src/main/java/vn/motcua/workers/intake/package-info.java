/** The intake API: what the portal and other systems tell Motcua about a dossier. */
@NullMarked
package vn.motcua.workers.intake;

import org.jspecify.annotations.NullMarked;
