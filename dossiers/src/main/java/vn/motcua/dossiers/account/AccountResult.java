package vn.motcua.dossiers.account;

import vn.motcua.catalog.Text;

/** What became of a change to an account. */
public sealed interface AccountResult {

  /**
   * Done.
   *
   * @param released tasks that went back to their unit
   * @param given tasks that went to the colleague who was named
   */
  record Done(int released, int given) implements AccountResult {}

  /** Nothing was changed. */
  record Refused(Text reason) implements AccountResult {}
}
