/** The one place for names inside BPMN: messages, variables, job types, identifiers. */
@NullMarked
package vn.motcua.processes.contract;

import org.jspecify.annotations.NullMarked;
