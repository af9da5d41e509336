package vn.motcua.dossiers.document;

import vn.motcua.catalog.Text;

/** What came of making a document. */
public sealed interface MakeResult {

  /** It was made and kept. */
  record Made(MadeDocument document) implements MakeResult {}

  /** It was not made: why, and what to do. */
  record Refused(Text why) implements MakeResult {}
}
