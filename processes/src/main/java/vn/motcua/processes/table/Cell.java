package vn.motcua.processes.table;

/**
 * One text of FEEL in a DMN file.
 *
 * @param text stripped; empty where the cell is
 * @param line where it starts in the file, from 1; 0 = unknown
 */
public record Cell(String text, int line) {}
