package vn.motcua.dossiers.act.bulk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.Acts;

/** What is done to many tasks at once. */
public sealed interface BulkAct {

  /** Takes each task that nobody holds. */
  record Claim() implements BulkAct {}

  /** Gives each task back to its group. */
  record Release() implements BulkAct {}

  /**
   * Hands each task to one colleague.
   *
   * @param to the colleague's user name
   */
  record Assign(String to) implements BulkAct {}

  /**
   * Completes each task with the same outcome; carried out after {@link PendingActs#UNDO_TIME}.
   *
   * @param data the same answers for every form; see {@link Acts#complete}
   */
  record Complete(String outcome, Map<String, @Nullable Object> data) implements BulkAct {

    public Complete {
      data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
  }
}
