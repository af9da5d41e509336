package vn.motcua.dossiers.account;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.UnitCode;

/**
 * Which accounts are asked for.
 *
 * @param words parts of names or user names, with or without dấu; empty = all
 * @param unit of this unit alone; null = all that the administrator looks after
 * @param open open or locked ones alone; null = both
 */
public record AccountFilter(String words, @Nullable UnitCode unit, @Nullable Boolean open) {

  /** Everything. */
  public static final AccountFilter ALL = new AccountFilter("", null, null);
}
