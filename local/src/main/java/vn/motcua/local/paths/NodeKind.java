package vn.motcua.local.paths;

/** What a token does at a node. */
enum NodeKind {
  /** Goes on at once: starts, throwing events, tasks without anybody. */
  PASS,
  END,
  /** Waits for a person. */
  USER,
  /** Waits for a worker. */
  JOB,
  /** Asks a decision. */
  DECISION,
  /** Waits for a message or a time. */
  CATCH,
  BOUNDARY,
  EXCLUSIVE,
  INCLUSIVE,
  PARALLEL,
  EVENT_BASED,
  SUB_PROCESS,
  EVENT_SUB_PROCESS,
  /** The walk does not know it. */
  UNKNOWN
}
