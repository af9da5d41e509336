/**
 * Reports of a unit or a province over a period, written row by row to Excel or PDF.
 *
 * @see "docs/decisions/0031-reports.md"
 */
@NullMarked
package vn.motcua.dossiers.report;

import org.jspecify.annotations.NullMarked;
