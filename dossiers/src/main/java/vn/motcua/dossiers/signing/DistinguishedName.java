package vn.motcua.dossiers.signing;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Reads names of certificates. */
final class DistinguishedName {

  private DistinguishedName() {}

  /** The common name; the whole name where it has none. */
  static String commonName(X500Principal principal) {
    return commonName(principal.getName(X500Principal.RFC2253));
  }

  static String commonName(String name) {
    try {
      return new LdapName(name)
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .map(String::valueOf)
              .findFirst()
              .orElse(name);
    } catch (InvalidNameException e) {
      return name;
    }
  }
}
