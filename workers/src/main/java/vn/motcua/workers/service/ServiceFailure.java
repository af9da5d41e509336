package vn.motcua.workers.service;

/**
 * A data service did not do what was asked. Its message names the service and the reason, never
 * what was sent or answered: both may be personal data.
 */
public final class ServiceFailure extends RuntimeException {

  /** Whether asking again can help. */
  public enum Kind {
    /** Not reached, too slow, or out of order: ask again later. */
    UNAVAILABLE,
    /** The key is still being worked on, or belongs to another body: ask again, not for ever. */
    TAKEN,
    /** It knows nothing of what it was asked about, or does not take so much. */
    NOT_THERE,
    /** Answered outside its contract: ask again later, somebody should look. */
    BROKEN,
    /** Refused this request for good: asking again does not help. */
    REFUSED
  }

  private final Kind kind;

  ServiceFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
