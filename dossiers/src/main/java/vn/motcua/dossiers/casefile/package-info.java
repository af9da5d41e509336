/**
 * The file of each dossier: applicant, papers, statuses, numbers and what the data services said.
 */
@NullMarked
package vn.motcua.dossiers.casefile;

import org.jspecify.annotations.NullMarked;
