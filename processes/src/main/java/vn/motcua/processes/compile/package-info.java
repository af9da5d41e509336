/**
 * Turns a procedure into BPMN with its diagram, DMN and forms, byte for byte the same each time.
 */
@NullMarked
package vn.motcua.processes.compile;

import org.jspecify.annotations.NullMarked;
