/**
 * What happened to a dossier: people's acts, statuses and engine elements as facts in time order.
 */
@NullMarked
package vn.motcua.dossiers.history;

import org.jspecify.annotations.NullMarked;
