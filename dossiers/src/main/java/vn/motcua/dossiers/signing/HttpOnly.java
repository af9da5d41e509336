package vn.motcua.dossiers.signing;

import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.util.Locale;

/** Asks for revocations over http and https alone: no file, no directory, whatever is written. */
final class HttpOnly {

  private HttpOnly() {}

  /** Gets lists of revoked certificates. */
  @SuppressWarnings("serial")
  static final class Lists extends CommonsDataLoader {
    @Override
    public byte[] get(String url) {
      return super.get(allowed(url));
    }
  }

  /** Asks whether one certificate is revoked. */
  @SuppressWarnings("serial")
  static final class Answers extends OCSPDataLoader {
    @Override
    public byte[] get(String url) {
      return super.get(allowed(url));
    }

    @Override
    public byte[] post(String url, byte[] content) {
      return super.post(allowed(url), content);
    }
  }

  static String allowed(String url) {
    String address = url.strip().toLowerCase(Locale.ROOT);
    if (!address.startsWith("http://") && !address.startsWith("https://")) {
      throw new DSSExternalResourceException("Only http and https addresses are asked.");
    }
    return url;
  }
}
