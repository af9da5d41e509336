package vn.motcua.tasklist.shell;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.official.Officials;

/** The names of officials as colleagues know them. */
@Component
public final class PersonNames {

  private final Officials officials;

  PersonNames(Officials officials) {
    this.officials = officials;
  }

  /** The person's name; the user name where the account no longer exists. */
  public String name(String username) {
    return officials.find(username).map(account -> account.actor().name()).orElse(username);
  }
}
