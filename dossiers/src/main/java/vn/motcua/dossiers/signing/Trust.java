package vn.motcua.dossiers.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed: the authorities in a folder ({@code *.pem}, {@code *.crt}), with
 * their lists of revoked certificates beside them ({@code *.crl}) or asked for online.
 */
final class Trust {

  private final @Nullable Path folder;
  private final boolean online;
  private final Duration patience;

  Trust(@Nullable Path folder, boolean online, Duration patience) {
    this.folder = folder;
    this.online = online;
    this.patience = patience;
  }

  /** Read anew each time: an authority or a list that was put there counts at once. */
  CertificateVerifier verifier() {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    // Never: a citizen's certificate could name any address of our network there.
    verifier.setAIASource(null);
    verifier.setTrustedCertSources(authorities());
    List<byte[]> lists = revoked();
    if (!lists.isEmpty()) {
      verifier.setCrlSource(
          new ExternalResourcesCRLSource(
              lists.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
    } else if (online) {
      HttpOnly.Lists loader = new HttpOnly.Lists();
      bounded(loader);
      verifier.setCrlSource(new OnlineCRLSource(loader));
    }
    if (online) {
      HttpOnly.Answers ocsp = new HttpOnly.Answers();
      bounded(ocsp);
      verifier.setOcspSource(new OnlineOCSPSource(ocsp));
    }
    return verifier;
  }

  boolean none() {
    return authorities().getCertificates().isEmpty();
  }

  private CommonTrustedCertificateSource authorities() {
    CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
    for (Path file : files(".pem", ".crt", ".cer")) {
      certificates(file).forEach(source::addCertificate);
    }
    return source;
  }

  private static List<CertificateToken> certificates(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(one -> new CertificateToken((X509Certificate) one))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CertificateException e) {
      throw new IllegalStateException(file + " holds no certificate.", e);
    }
  }

  private List<byte[]> revoked() {
    return files(".crl").stream().map(Trust::bytes).toList();
  }

  private List<Path> files(String... endings) {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = new ArrayList<>();
      files
          .sorted()
          .filter(file -> {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return Stream.of(endings).anyMatch(name::endsWith);
          })
          .forEach(found::add);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bounded(CommonsDataLoader loader) {
    int milliseconds = (int) patience.toMillis();
    loader.setTimeoutConnection(milliseconds);
    loader.setTimeoutSocket(milliseconds);
    loader.setTimeoutConnectionRequest(milliseconds);
    loader.setTimeoutResponse(milliseconds);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
