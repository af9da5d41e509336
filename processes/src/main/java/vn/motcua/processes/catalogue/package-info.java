/**
 * All models of a catalogue at once: compiled beside each other, written to a folder or archive.
 */
@NullMarked
package vn.motcua.processes.catalogue;

import org.jspecify.annotations.NullMarked;
