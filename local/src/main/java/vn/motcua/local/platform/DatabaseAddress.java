package vn.motcua.local.platform;

/**
 * Where PostgreSQL answers, and with which passwords.
 *
 * @param url JDBC URL of the database {@code motcua}
 */
public record DatabaseAddress(
    String url, String ownerPassword, String workersPassword, String uiPassword) {

  /** Another database on the same server. */
  public DatabaseAddress named(String database) {
    String server = url.substring(0, url.lastIndexOf('/') + 1);
    return new DatabaseAddress(server + database, ownerPassword, workersPassword, uiPassword);
  }

  /** Without the passwords. */
  @Override
  public String toString() {
    return "DatabaseAddress[" + url + "]";
  }
}
