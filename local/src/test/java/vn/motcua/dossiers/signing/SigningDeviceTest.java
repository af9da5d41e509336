package vn.motcua.dossiers.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.PdfA;
import vn.motcua.dossiers.document.Place;
import vn.motcua.local.signing.Authority;
import vn.motcua.local.signing.DemoCertificates;

/**
 * Signs with a key that lies in a PKCS#11 device: SoftHSM 2 (Debian package {@code softhsm2}).
 * Where {@code MOTCUA_CI} is set it has to be there; elsewhere its absence is said.
 */
class SigningDeviceTest {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final String PIN = "246810";
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib64/softhsm/libsofthsm.so"),
          Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"));

  @TempDir static Path folder;

  private static Path library;
  private static SignatureCheck check;

  @BeforeAll
  static void makeDevice() throws Exception {
    library = library();
    Authority authority = Authority.named("CA thử", NOW);
    Path trust = Files.createDirectories(folder.resolve("trust"));
    DemoCertificates.pem(trust.resolve("ca.pem"), authority.certificate());
    Files.write(trust.resolve("ca.crl"), authority.revoked(List.of(), NOW).getEncoded());
    check = new SignatureCheck(new Trust(trust, false, Duration.ofSeconds(3)));
    token();
    AuthProvider device = provider();
    KeyStore store = KeyStore.getInstance("PKCS11", device);
    store.load(null, PIN.toCharArray());
    Authority.Issued issued =
        authority.issue(
            "Phạm Văn Lãnh Đạo",
            "UBND",
            NOW.minus(1, ChronoUnit.DAYS),
            NOW.plus(365, ChronoUnit.DAYS));
    store.setKeyEntry(
        "lanhdao",
        issued.keys().getPrivate(),
        null,
        new Certificate[] {issued.certificate(), authority.certificate()});
    device.logout();
  }

  @Test
  void theDeviceSignsWithTheOfficialsKeyAndGivesItAwayToNobody() {
    assertThatThrownBy(() -> new Pkcs11Signer(library, 0, "000000").credential("lanhdao"))
        .isInstanceOfSatisfying(
            SignerProblem.class, problem -> assertThat(problem.why().vi()).contains("PIN"));
    Pkcs11Signer signer = new Pkcs11Signer(library, 0, PIN);
    assertThat(signer.asksPin()).isFalse();
    assertThat(signer.credential("khong.co")).isEmpty();
    Credential credential = signer.credential("lanhdao").orElseThrow();
    PadesSignature.Look look =
        new PadesSignature.Look(
            "Kết quả",
            "Phường Hải Châu",
            "Ký bởi: Thử",
            PdfA.places(DocumentKind.RESULT).get(Place.SIGNER),
            NOW);

    byte[] signed =
        new PadesSignature(null, Duration.ofSeconds(3))
            .sign(
                PdfA.sample(DocumentKind.RESULT),
                credential,
                look,
                data -> signer.sign(credential, data, null));

    assertThat(check.of(signed).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.state()).isEqualTo(SignatureState.VALID);
          assertThat(finding.signer()).isEqualTo("Phạm Văn Lãnh Đạo");
        });
    assertThat(PdfA.of(signed)).isEqualTo(new PdfA.Verdict("2a", true, List.of()));
  }

  @Test
  void aDeviceThatIsNotThereIsSaid() {
    Pkcs11Signer nowhere = new Pkcs11Signer(folder.resolve("no-such-library.so"), 0, PIN);

    assertThatThrownBy(() -> nowhere.credential("lanhdao"))
        .isInstanceOfSatisfying(
            SignerProblem.class,
            problem -> {
              assertThat(problem.forAll()).isTrue();
              assertThat(problem.why().vi()).contains("Không nối được thiết bị");
            });
  }

  private static Path library() {
    return LIBRARIES.stream().filter(Files::exists).findFirst().orElseGet(SigningDeviceTest::none);
  }

  private static Path none() {
    String why = "SoftHSM 2 is missing, so no PKCS#11 device was tried: install softhsm2.";
    System.err.println("[signing] " + why);
    if (System.getenv("MOTCUA_CI") != null) {
      throw new AssertionError(why);
    }
    return abort(why);
  }

  /** A device of its own in the build's folder: the library finds it by SOFTHSM2_CONF. */
  private static void token() throws IOException, InterruptedException {
    Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
    Path tokens = settings.resolveSibling("tokens");
    if (Files.exists(tokens)) {
      try (Stream<Path> old = Files.walk(tokens)) {
        old.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
    Files.createDirectories(tokens);
    Files.writeString(
        settings,
        "directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n"
            .formatted(tokens));
    Process made =
        new ProcessBuilder(
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "motcua",
                "--so-pin",
                "1357911",
                "--pin",
                PIN)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("softhsm2-util.log").toFile())
            .start();
    assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(made.exitValue()).as(Files.readString(folder.resolve("softhsm2-util.log"))).isZero();
  }

  private static AuthProvider provider() {
    return (AuthProvider)
        Security.getProvider("SunPKCS11")
            .configure("--name = import\nlibrary = %s\nslotListIndex = 0\n".formatted(library));
  }
}
