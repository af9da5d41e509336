/**
 * Turns a procedure into what the engine is told: BPMN, DMN and forms, checked before they leave.
 */
@NullMarked
package vn.motcua.processes;

import org.jspecify.annotations.NullMarked;
