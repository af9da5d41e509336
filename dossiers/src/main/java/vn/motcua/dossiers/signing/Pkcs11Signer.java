package vn.motcua.dossiers.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.signing.SignerProblem.Reason;

/**
 * Keys in a device with a PKCS#11 library (HSM): one slot, the label of each key is the user name.
 * The slot's PIN is a setting; officials are asked for none.
 */
final class Pkcs11Signer implements Signer {

  private final Path library;
  private final int slot;
  private final char[] pin;
  private @Nullable Provider provider;
  private @Nullable KeyStore store;

  Pkcs11Signer(Path library, int slot, String pin) {
    this.library = library;
    this.slot = slot;
    this.pin = pin.toCharArray();
  }

  @Override
  public Way way() {
    return Way.PKCS11;
  }

  @Override
  public boolean asksPin() {
    return false;
  }

  @Override
  public Optional<Credential> credential(String username) {
    try {
      Certificate[] chain = open().getCertificateChain(username);
      if (chain == null || chain.length == 0) {
        return Optional.empty();
      }
      List<X509Certificate> certificates =
          Arrays.stream(chain).map(X509Certificate.class::cast).toList();
      return Optional.of(new Credential(username, certificates));
    } catch (GeneralSecurityException | ProviderException e) {
      throw lost(e);
    }
  }

  @Override
  public byte[] sign(Credential credential, byte[] data, char @Nullable [] none) {
    try {
      if (open().getKey(credential.id(), null) instanceof PrivateKey key) {
        return KeySignature.of(key, credential, data, provider);
      }
      throw new SignerProblem(Reason.NO_KEY, null);
    } catch (SignerProblem e) {
      forget();
      throw e;
    } catch (GeneralSecurityException | ProviderException e) {
      throw lost(e);
    }
  }

  /** Opened once; after a fault it is opened anew by the next call. */
  private synchronized KeyStore open() {
    KeyStore open = store;
    if (open != null) {
      return open;
    }
    try {
      String settings =
          "--name = motcua-%d\nlibrary = %s\nslotListIndex = %d\n".formatted(slot, library, slot);
      Provider fresh = Security.getProvider("SunPKCS11").configure(settings);
      KeyStore opened = KeyStore.getInstance("PKCS11", fresh);
      opened.load(null, pin);
      provider = fresh;
      store = opened;
      return opened;
    } catch (IOException e) {
      throw new SignerProblem(Reason.WRONG_PIN, e);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new SignerProblem(Reason.UNREACHABLE, e);
    }
  }

  /** A device that was away answers nothing any more under the session it had. */
  private synchronized void forget() {
    store = null;
  }

  private SignerProblem lost(Exception fault) {
    forget();
    return new SignerProblem(Reason.UNREACHABLE, fault);
  }
}
