package vn.motcua.catalog;

import java.util.Locale;

/** What an official is to a dossier; the key is one half of a candidate group in the engine. */
public enum Role {
  DESK,
  SPECIALIST,
  HEAD,
  APPROVER,
  CLERK,
  TAX,
  SUPERVISOR,
  DESIGNER,
  OPERATOR,
  /** Looks after the accounts of a unit and those below; has no business with cases. */
  ADMINISTRATOR;

  /** The word used in the catalogue's files: lower case, words joined by a hyphen. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
