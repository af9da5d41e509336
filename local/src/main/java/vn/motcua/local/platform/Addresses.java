package vn.motcua.local.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the three engines answer, and with which passwords.
 *
 * @param postgres JDBC URL of the database {@code motcua}
 * @param zeebe gRPC address of the gateway
 */
public record Addresses(
    String postgres,
    String ownerPassword,
    String workersPassword,
    String uiPassword,
    URI elasticsearch,
    URI zeebe,
    URI zeebeRest,
    String apiToken) {

  /** The same as environment variables for the applications. */
  public Map<String, String> asEnvironment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("MOTCUA_POSTGRES", postgres);
    variables.put("MOTCUA_POSTGRES_OWNER_PASSWORD", ownerPassword);
    variables.put("MOTCUA_POSTGRES_WORKERS_PASSWORD", workersPassword);
    variables.put("MOTCUA_POSTGRES_UI_PASSWORD", uiPassword);
    variables.put("MOTCUA_ELASTICSEARCH", elasticsearch.toString());
    variables.put("MOTCUA_ZEEBE", zeebe.toString());
    variables.put("MOTCUA_ZEEBE_REST", zeebeRest.toString());
    variables.put("MOTCUA_API_TOKEN", apiToken);
    return variables;
  }

  /** Without the passwords. */
  @Override
  public String toString() {
    return "Addresses[" + postgres + ", " + elasticsearch + ", " + zeebe + ", " + zeebeRest + "]";
  }
}
