package vn.motcua.dossiers.document;

import vn.motcua.catalog.Text;

/**
 * Why a template cannot be used.
 *
 * @param line 1 for the first line; 0 where no line is meant
 */
public record TemplateProblem(int line, Text what) {}
