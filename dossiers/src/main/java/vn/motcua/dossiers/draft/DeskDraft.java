package vn.motcua.dossiers.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * What an official has entered at the receiving desk and not handed in yet; with personal data.
 *
 * @param content a JSON object, as the desk wrote it
 * @param version another one with every change
 */
public record DeskDraft(String content, UUID version, Instant savedAt) {

  /** Without the content, which names a citizen. */
  @Override
  public String toString() {
    return "DeskDraft[" + version + " " + savedAt + "]";
  }
}
