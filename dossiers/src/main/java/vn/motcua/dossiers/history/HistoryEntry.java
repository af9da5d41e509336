package vn.motcua.dossiers.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/**
 * One fact of a dossier's history; the screen turns it into a sentence.
 *
 * @param kind what kind of fact
 * @param at when (UTC)
 * @param by user name of the person, null where no person acted
 * @param elementId the BPMN element it belongs to, null for facts outside the process
 * @param stepName the element's name in the dossier's version, null when it has none
 * @param data the fact's details as strings: {@code outcome}, {@code status}, {@code reason},
 *     {@code items}, {@code newDueAt} …
 */
public record HistoryEntry(
    Kind kind,
    Instant at,
    @Nullable String by,
    @Nullable String elementId,
    @Nullable Text stepName,
    Map<String, String> data) {

  /** The kinds of facts. */
  public enum Kind {
    /**
     * A fact of the legal clock; {@code data.fact} names it, {@code MOVED} for a due date that was
     * counted again.
     */
    CLOCK,
    /** A person's act; {@code data.outcome}. */
    ACT,
    /**
     * Another unit was asked; {@code data.event} is {@code ASKED}, {@code ANSWERED} or {@code
     * TAKEN_BACK}, {@code data.asked} {@code OPINION} or {@code REFERRAL}, {@code data.unit} the
     * unit's name.
     */
    CONSULTATION,
    /** A note was written; {@code data.audience}. Its words stand with the notes alone. */
    NOTE,
    /** An official added a paper of the agency; {@code data.title}. */
    PAPER,
    /**
     * An obligation was met; {@code data.dong}, {@code data.receipt}, {@code data.paidAt}, and
     * {@code data.byName} where an official took note of a receipt on paper.
     */
    PAYMENT,
    /** A status told to the portal; {@code data.status} 1–10. */
    STATUS,
    /** The engine opened a step. */
    STEP_STARTED,
    /** The engine closed a step. */
    STEP_COMPLETED,
    /** The engine took a step away. */
    STEP_CANCELED,
    /** The engine could not go on; {@code data.error}. */
    INCIDENT
  }
}
