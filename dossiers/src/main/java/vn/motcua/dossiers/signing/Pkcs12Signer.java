package vn.motcua.dossiers.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.signing.SignerProblem.Reason;

/**
 * Keys in files: {@code <user name>.p12} with the key, {@code <user name>.pem} with its
 * certificates, the own one first. The password is a setting, or the PIN each official types.
 */
final class Pkcs12Signer implements Signer {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.\\-]{0,63}");

  private final Path folder;
  private final char @Nullable [] password;

  Pkcs12Signer(Path folder, @Nullable String password) {
    this.folder = folder;
    this.password = password == null ? null : password.toCharArray();
  }

  @Override
  public Way way() {
    return Way.PKCS12;
  }

  @Override
  public boolean asksPin() {
    return password == null;
  }

  @Override
  public Optional<Credential> credential(String username) {
    Path file = folder.resolve(username + ".pem");
    if (!NAME.matcher(username).matches() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      List<X509Certificate> chain =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
      return chain.isEmpty() ? Optional.empty() : Optional.of(new Credential(username, chain));
    } catch (IOException | GeneralSecurityException e) {
      throw new SignerProblem(Reason.BROKEN, e);
    }
  }

  @Override
  public byte[] sign(Credential credential, byte[] data, char @Nullable [] pin) {
    char[] secret = password == null ? pin : password;
    if (secret == null) {
      throw new SignerProblem(Reason.WRONG_PIN, null);
    }
    return KeySignature.of(key(credential, secret), credential, data, null);
  }

  private PrivateKey key(Credential credential, char[] secret) {
    try (InputStream in = Files.newInputStream(folder.resolve(credential.id() + ".p12"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, secret);
      String alias = store.aliases().nextElement();
      Certificate own = store.getCertificate(alias);
      if (!credential.certificate().equals(own)) {
        throw new SignerProblem(Reason.BROKEN, null);
      }
      return (PrivateKey) store.getKey(alias, secret);
    } catch (IOException e) {
      throw new SignerProblem(
          e.getCause() instanceof UnrecoverableKeyException ? Reason.WRONG_PIN : Reason.NO_KEY, e);
    } catch (GeneralSecurityException e) {
      throw new SignerProblem(Reason.BROKEN, e);
    }
  }
}
