package vn.motcua.dossiers.search;

import java.util.Locale;

/** The fields of the index. Words of persons stand in it as keyed digests. */
enum IndexField {
  /** DOSSIER or PROCEDURE. */
  KIND,
  UNITS,
  /** The competent unit. */
  UNIT,
  PROCEDURE,
  STATUS,
  RECEIVED,
  /** Every beginning of every part of a code. */
  CODE_START,
  CODE_WHOLE,
  NAME_WORD,
  NAME_START,
  NAME_MARKED,
  NAME_FULL,
  NAME_FULL_MARKED,
  /** The personal ID. */
  PERSON,
  TOPIC_WORD,
  TOPIC_START,
  TOPIC_MARKED,
  PLACE_WORD,
  PLACE_START,
  /** Words of the papers. */
  PAPER;

  final String key = name().toLowerCase(Locale.ROOT);
}
