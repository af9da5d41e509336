/** Dossiers as rows over time: steps, pauses and due dates against the legal clock. */
@NullMarked
package vn.motcua.tasklist.timeline;

import org.jspecify.annotations.NullMarked;
