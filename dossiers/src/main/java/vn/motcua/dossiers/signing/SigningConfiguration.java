package vn.motcua.dossiers.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.CaseFiles;
import vn.motcua.dossiers.document.DocumentQueries;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.storage.Contents;

/**
 * The signer the settings {@code motcua.signing.*} name, as environment {@code MOTCUA_SIGNING_…}:
 * kind {@code none} (default), {@code pkcs12}, {@code pkcs11} or {@code remote}; the folder of
 * trusted authorities; the time-stamp service.
 */
@Configuration(proxyBeanMethods = false)
public class SigningConfiguration {

  private static final String PREFIX = "motcua.signing.";

  @Bean
  Signer signer(Environment environment) {
    String kind = environment.getProperty(PREFIX + "kind", "none");
    return switch (kind) {
      case "none" -> new NoSigner();
      case "pkcs12" ->
          new Pkcs12Signer(
              Path.of(required(environment, "pkcs12.folder")),
              optional(environment, "pkcs12.password"));
      case "pkcs11" ->
          new Pkcs11Signer(
              Path.of(required(environment, "pkcs11.library")),
              environment.getProperty(PREFIX + "pkcs11.slot", Integer.class, 0),
              required(environment, "pkcs11.pin"));
      case "remote" ->
          new RemoteSigner(
              URI.create(required(environment, "remote.url")),
              required(environment, "remote.token"),
              patience(environment),
              environment.getProperty(PREFIX + "remote.pin", Boolean.class, true));
      default ->
          throw new IllegalStateException(
              "MOTCUA_SIGNING_KIND must be none, pkcs12, pkcs11 or remote, not \"" + kind + "\".");
    };
  }

  @Bean
  SignatureCheck signatureCheck(Environment environment) {
    return new SignatureCheck(trust(environment));
  }

  @Bean
  Signing signing(
      Environment environment,
      DocumentQueries documents,
      Signer signer,
      SignatureCheck check,
      JdbcClient jdbc,
      Access access,
      Contents contents,
      AuditTrail audit,
      Units units,
      Clock clock) {
    PadesSignature pades =
        new PadesSignature(optional(environment, "timestamps"), patience(environment));
    SignatureRows rows = new SignatureRows(jdbc, access, contents, audit);
    return new Signing(documents, signer, pades, check, rows, units, clock);
  }

  @Bean
  Signatures signatures(
      DocumentQueries documents,
      CaseFiles files,
      SignatureCheck check,
      JdbcClient jdbc,
      Access access,
      Contents contents,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    return new Signatures(
        documents, files, check, new SignatureRows(jdbc, access, contents, audit), notices, clock);
  }

  private static Trust trust(Environment environment) {
    String folder = optional(environment, "trust");
    return new Trust(
        folder == null ? null : Path.of(folder),
        environment.getProperty(PREFIX + "revocation-online", Boolean.class, true),
        patience(environment));
  }

  private static Duration patience(Environment environment) {
    return environment.getProperty(PREFIX + "patience", Duration.class, Duration.ofSeconds(10));
  }

  private static @Nullable String optional(Environment environment, String name) {
    String value = environment.getProperty(PREFIX + name, "");
    return value.isBlank() ? null : value;
  }

  private static String required(Environment environment, String name) {
    String value = optional(environment, name);
    if (value == null) {
      throw new IllegalStateException("The setting " + PREFIX + name + " is missing.");
    }
    return value;
  }
}
