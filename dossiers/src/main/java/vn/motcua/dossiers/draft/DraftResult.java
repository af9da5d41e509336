package vn.motcua.dossiers.draft;

import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Text;

/** What became of what was typed. */
public sealed interface DraftResult {

  /**
   * Kept.
   *
   * @param revisions the new revision of every field that was sent and kept
   * @param conflicts fields that somebody changed meanwhile, as they are kept; what was sent for
   *     them is not
   */
  record Kept(Map<String, Long> revisions, List<DraftField> conflicts) implements DraftResult {}

  /** Nothing was kept; the reason is for the official. */
  record Refused(Text reason) implements DraftResult {}
}
