package vn.motcua.dossiers.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.document.DocumentQueries;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.document.Place;
import vn.motcua.dossiers.document.Signable;

/**
 * Signs documents in an official's name with PAdES. Each document is signed on its own: what fails
 * says why, the others are signed. No transaction is open while a signer works.
 *
 * @see "docs/decisions/0036-documents-and-signatures.md"
 */
public final class Signing {

  /** The most documents that are signed at once. */
  public static final int MOST = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Signing.class);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final DocumentQueries documents;
  private final Signer signer;
  private final PadesSignature pades;
  private final SignatureCheck check;
  private final SignatureRows rows;
  private final Units units;
  private final Clock clock;

  Signing(
      DocumentQueries documents,
      Signer signer,
      PadesSignature pades,
      SignatureCheck check,
      SignatureRows rows,
      Units units,
      Clock clock) {
    this.documents = documents;
    this.signer = signer;
    this.pades = pades;
    this.check = check;
    this.rows = rows;
    this.units = units;
    this.clock = clock;
  }

  /** Whether an official is asked for a PIN. */
  public boolean asksPin() {
    return signer.asksPin();
  }

  /** With which certificate the official would sign, or why there is none. */
  public SigningKey key(Actor actor) {
    try {
      return signer
          .credential(actor.username())
          .map(found ->
              new SigningKey(found.subject(), found.issuer(), found.validUntil(), fault(found)))
          .orElseGet(() -> SigningKey.none(Wording.text("signing.no-key")));
    } catch (SignerProblem e) {
      return SigningKey.none(e.why());
    }
  }

  /** Signs documents with a signer that asks nothing of the official. */
  public List<SignedItem> sign(List<Long> ids, Actor actor) {
    return sign(ids, actor, null, item -> {});
  }

  /**
   * Signs documents, one after the other.
   *
   * @param pin what the signer asks of the official; null where it asks nothing. Never kept
   * @param progress told after each document
   * @throws IllegalArgumentException for more than {@value #MOST} documents
   */
  public List<SignedItem> sign(
      List<Long> ids, Actor actor, char @Nullable [] pin, Consumer<SignedItem> progress) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("At most " + MOST + " documents at once.");
    }
    List<SignedItem> items = new ArrayList<>();
    Text hindrance = null;
    Credential credential = null;
    boolean proved = false;
    try {
      credential = signer.credential(actor.username()).orElse(null);
      hindrance = credential == null ? Wording.text("signing.no-key") : fault(credential);
    } catch (SignerProblem e) {
      hindrance = e.why();
    }
    for (long id : ids) {
      SignedItem item;
      if (hindrance != null || credential == null) {
        item = new SignedItem(id, documents.find(id, actor).orElse(null), hindrance);
      } else {
        Outcome outcome = one(id, actor, credential, pin, proved);
        proved |= outcome.item().signed();
        item = outcome.item();
        hindrance = outcome.forAll() ? item.why() : null;
      }
      items.add(item);
      progress.accept(item);
    }
    return List.copyOf(items);
  }

  /**
   * What came of one.
   *
   * @param forAll whether the others would fail in the same way
   */
  private record Outcome(SignedItem item, boolean forAll) {}

  private Outcome one(
      long id, Actor actor, Credential credential, char @Nullable [] pin, boolean proved) {
    Signable signable = documents.signable(id, actor).orElse(null);
    if (signable == null) {
      return refused(id, null, Wording.text("document.not-seen"));
    }
    MadeDocument made = signable.document();
    Optional<Text> stands = against(signable, actor);
    if (stands.isPresent()) {
      return refused(id, made, stands.get());
    }
    try {
      Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      PadesSignature.Look look = look(signable, actor, at);
      byte[] signed =
          pades.sign(
              signable.content(), credential, look, data -> signer.sign(credential, data, pin));
      Text doubt = proved ? null : doubt(signed);
      if (doubt != null) {
        return new Outcome(new SignedItem(id, made, doubt), true);
      }
      boolean kept =
          rows.keep(
              new SignatureRows.Fresh(
                  signable,
                  placeName(signable, actor).orElse(""),
                  credential,
                  signer.way(),
                  pades.level(),
                  signed,
                  at),
              actor);
      return kept
          ? new Outcome(new SignedItem(id, documents.find(id, actor).orElse(made), null), false)
          : refused(id, made, Wording.text("signing.meanwhile"));
    } catch (SignerProblem e) {
      return new Outcome(new SignedItem(id, made, e.why()), e.forAll());
    } catch (RuntimeException e) {
      LOG.warn("Document {} could not be signed", id, e);
      return refused(id, made, Wording.text("signing.failed"));
    }
  }

  /**
   * The first signature of a batch is checked as others will: a revoked certificate is said now.
   */
  private @Nullable Text doubt(byte[] signed) {
    SignatureReport report = check.of(signed);
    SignatureState state =
        report.findings().isEmpty()
            ? SignatureState.UNREADABLE
            : report.findings().getLast().state();
    return switch (state) {
      case REVOKED -> Wording.text("signing.revoked");
      case BROKEN, UNREADABLE, UNSIGNED -> Wording.text("signing.broken-key");
      default -> null;
    };
  }

  private static Outcome refused(long id, @Nullable MadeDocument made, Text why) {
    return new Outcome(new SignedItem(id, made, why), false);
  }

  private static Optional<Text> against(Signable signable, Actor actor) {
    MadeDocument made = signable.document();
    if (signable.authority() == null) {
      return Optional.of(
          Wording.text("document.not-your-role", DocumentQueries.signers(made.kind())));
    }
    if (signable.closed() != null) {
      return Optional.of(signable.closed());
    }
    if (made.replaced()) {
      return Optional.of(Wording.text("signing.replaced"));
    }
    return made.signatures().stream()
        .filter(one -> one.signer().equals(actor.username()))
        .findFirst()
        .map(one -> Wording.text("signing.already"));
  }

  /** A certificate nobody would accept is said before it is used, not when the result is issued. */
  private @Nullable Text fault(Credential credential) {
    X509Certificate certificate = credential.certificate();
    Instant now = clock.instant();
    if (certificate.getNotAfter().toInstant().isBefore(now)) {
      return Wording.text("signing.expired", day(certificate.getNotAfter().toInstant()));
    }
    if (certificate.getNotBefore().toInstant().isAfter(now)) {
      return Wording.text("signing.not-yet", day(certificate.getNotBefore().toInstant()));
    }
    return null;
  }

  private PadesSignature.Look look(Signable signable, Actor actor, Instant at) {
    String unit = units.find(actor.unit()).map(Unit::name).orElse(actor.unit().value());
    List<String> lines = new ArrayList<>();
    lines.add("Ký bởi: " + actor.name());
    if (signable.authority() != null && signable.authority().onBehalfOfName() != null) {
      lines.add("Ký thay: " + signable.authority().onBehalfOfName());
    }
    lines.add("Cơ quan: " + unit);
    lines.add("Thời gian ký: " + MOMENT.format(at.atZone(WorkingCalendar.ZONE)));
    Place place = placeName(signable, actor).map(signable.places()::get).orElse(null);
    return new PadesSignature.Look(
        signable.document().kind().title().vi(), unit, String.join("\n", lines), place, at);
  }

  private static Optional<String> placeName(Signable signable, Actor actor) {
    Set<String> free = new HashSet<>(signable.places().keySet());
    signable.document().signatures().forEach(one -> free.remove(one.place()));
    return placeName(free, actor);
  }

  /**
   * The signature of who is a clerk and acts for nobody who decides stands for the stamp; everybody
   * else signs at the first free place.
   */
  static Optional<String> placeName(Set<String> free, Actor actor) {
    Set<Role> roles = actor.allRoles();
    boolean clerk =
        roles.contains(Role.CLERK) && !roles.contains(Role.APPROVER) && !roles.contains(Role.HEAD);
    List<String> order = clerk ? List.of(Place.AGENCY) : List.of(Place.SIGNER, Place.AGENCY);
    return order.stream().filter(free::contains).findFirst();
  }

  private static String day(Instant at) {
    return DAY.format(at.atZone(WorkingCalendar.ZONE));
  }
}
