package vn.motcua.dossiers.paper;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.audit.CanonicalJson;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.storage.Contents;

/**
 * Lets a phone that is signed in as nobody send photographs to one official for ten minutes. The
 * first phone that sends something gets a key of its own; the token alone is worth nothing after
 * that.
 *
 * @see "docs/decisions/0041-phone-and-scanner.md"
 */
public final class PhoneUploads {

  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int MOST_FILES = 50;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Access access;
  private final PaperGate gate;
  private final Contents contents;
  private final AuditTrail audit;
  private final Clock clock;
  private final ReceivedRows rows;

  public PhoneUploads(
      JdbcClient jdbc,
      Access access,
      PaperGate gate,
      Contents contents,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.gate = gate;
    this.contents = contents;
    this.audit = audit;
    this.clock = clock;
    this.rows = new ReceivedRows(jdbc);
  }

  /** A new secret: 192 bits, fit for an address. */
  public static String secret() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Opens the way for one phone; audited.
   *
   * @param dossier the dossier the official has open; null at the desk
   */
  public PhoneInvitation invite(@Nullable DossierCode dossier, Actor actor) {
    String token = secret();
    Instant until = clock.instant().plus(VALID).truncatedTo(ChronoUnit.MILLIS);
    access.as(
        actor,
        () -> {
          jdbc.sql(
                  """
                  insert into casefile.upload_session (token_hash, official, dossier_code, expires_at)
                  values (:hash, :official, :dossier, :until)
                  """)
              .param("hash", CanonicalJson.hash(token))
              .param("official", actor.username())
              .param("dossier", dossier == null ? null : dossier.value())
              .param("until", Rows.timestamp(until))
              .update();
          audit.append(
              new AuditEntry(
                  actor.unit().value(),
                  actor.username(),
                  "phone-invited",
                  dossier == null ? null : dossier.value(),
                  Map.of("until", until.toString())));
        });
    return new PhoneInvitation(token, until);
  }

  /** Until when a phone may send; empty if it may not, or if another phone has the invitation. */
  public Optional<Instant> open(String token, @Nullable String key) {
    return asPhone(token, () -> session(token, key).map(Session::until));
  }

  /**
   * Takes in a photograph.
   *
   * @param key the phone's own secret; the first one that sends binds the invitation
   */
  public Receipt receive(String token, String key, String fileName, byte[] content) {
    if (open(token, key).isEmpty()) {
      return new Receipt.Closed();
    }
    Optional<PaperFault> fault = gate.check(content);
    if (fault.isPresent()) {
      return new Receipt.Refused(fault.get());
    }
    return asPhone(
        token,
        () ->
            bind(token, key)
                ? session(token, key)
                    .<Receipt>map(session -> new Receipt.Taken(add(session, fileName, content)))
                    .orElseGet(Receipt.Closed::new)
                : new Receipt.Closed());
  }

  /** The official closes the way again. */
  public void close(PhoneInvitation invitation, Actor actor) {
    access.as(
        actor,
        () -> {
          jdbc.sql(
                  """
                  delete from casefile.upload_session
                  where token_hash = :hash and official = :official
                  """)
              .param("hash", CanonicalJson.hash(invitation.token()))
              .param("official", actor.username())
              .update();
        });
  }

  private ReceivedFile add(Session session, String fileName, byte[] content) {
    return rows.add(
        new ReceivedRows.New(
            session.official(),
            session.hash(),
            ReceivedFile.Source.PHONE,
            ReceivedRows.named(fileName, content),
            content.length),
        contents.keep(content));
  }

  private Optional<Session> session(String token, @Nullable String key) {
    return jdbc.sql(
            """
            select token_hash, official, expires_at from casefile.upload_session s
            where token_hash = :hash and expires_at > :now
              and (phone_hash is null or phone_hash = :key)
              and (select count(*) from casefile.received_file f where f.session = s.token_hash)
                < :most
            """)
        .param("hash", CanonicalJson.hash(token))
        .param("now", Rows.timestamp(clock.instant()))
        .param("key", key == null ? "" : CanonicalJson.hash(key))
        .param("most", MOST_FILES)
        .query((row, number) ->
            new Session(
                row.getString("token_hash"),
                row.getString("official"),
                Rows.instantOf(row, "expires_at")))
        .optional();
  }

  private boolean bind(String token, String key) {
    return jdbc.sql(
                """
                update casefile.upload_session set phone_hash = :key
                where token_hash = :hash and (phone_hash is null or phone_hash = :key)
                """)
            .param("hash", CanonicalJson.hash(token))
            .param("key", CanonicalJson.hash(key))
            .update()
        == 1;
  }

  /** Nobody's transaction, in which row-level security shows this one invitation. */
  private <T> T asPhone(String token, Supplier<T> work) {
    return access.asSystem(() -> {
      jdbc.sql("select set_config('motcua.upload', :hash, true)")
          .param("hash", CanonicalJson.hash(token))
          .query(String.class)
          .single();
      return work.get();
    });
  }

  private record Session(String hash, String official, Instant until) {}
}
