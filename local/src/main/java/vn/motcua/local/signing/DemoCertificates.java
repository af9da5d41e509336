package vn.motcua.local.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Keys for officials who exist only on a local machine: {@code keys/<user name>.p12} and {@code
 * .pem}, the invented authority in {@code trust/}. Made once; what is missing is added.
 */
public final class DemoCertificates {

  /** The password of every key file. */
  public static final String PASSWORD = "motcua-local";

  private static final String NAME = "CA thử nghiệm Motcua (không có giá trị pháp lý)";

  private final Path folder;

  public DemoCertificates(Path folder) {
    this.folder = folder;
  }

  /** What the applications are told. */
  public Map<String, String> asEnvironment() {
    return Map.of(
        "MOTCUA_SIGNING_KIND",
        "pkcs12",
        "MOTCUA_SIGNING_PKCS12_FOLDER",
        keys().toString(),
        "MOTCUA_SIGNING_PKCS12_PASSWORD",
        PASSWORD,
        "MOTCUA_SIGNING_TRUST",
        trust().toString(),
        "MOTCUA_SIGNING_REVOCATION_ONLINE",
        "false");
  }

  /**
   * Makes the keys that are missing.
   *
   * @param people user name to name
   */
  public void make(Map<String, String> people) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    List<Map.Entry<String, String>> missing =
        people.entrySet().stream()
            .filter(person -> !Files.exists(keys().resolve(person.getKey() + ".p12")))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(keys());
      Files.createDirectories(trust());
      Authority authority = Authority.named(NAME, now);
      String serial = authority.certificate().getSerialNumber().toString(16);
      pem(trust().resolve(serial + ".pem"), authority.certificate());
      Files.write(trust().resolve(serial + ".crl"), authority.revoked(List.of(), now).getEncoded());
      for (Map.Entry<String, String> person : missing) {
        Authority.Issued issued =
            authority.issue(
                person.getValue(),
                "Motcua",
                now.minus(1, ChronoUnit.DAYS),
                now.plus(730, ChronoUnit.DAYS));
        keep(keys(), person.getKey(), issued, authority.certificate());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The platform cannot make key files.", e);
    }
  }

  /** Writes one key and its certificates as the applications read them. */
  public static void keep(
      Path folder, String username, Authority.Issued issued, X509Certificate authority)
      throws IOException, GeneralSecurityException {
    Certificate[] chain = {issued.certificate(), authority};
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(username, issued.keys().getPrivate(), PASSWORD.toCharArray(), chain);
    Path file = folder.resolve(username + ".p12");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    pem(folder.resolve(username + ".pem"), issued.certificate(), authority);
  }

  /** Writes certificates as text. */
  public static void pem(Path file, X509Certificate... certificates)
      throws IOException, GeneralSecurityException {
    StringBuilder text = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(
              Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    Files.writeString(file, text);
  }

  private Path keys() {
    return folder.resolve("keys");
  }

  private Path trust() {
    return folder.resolve("trust");
  }
}
