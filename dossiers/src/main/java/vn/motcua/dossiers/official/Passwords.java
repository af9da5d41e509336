package vn.motcua.dossiers.official;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;

/** Officials change their own password; nobody changes another's here. */
public final class Passwords {

  private final JdbcClient jdbc;
  private final Access access;
  private final AuditTrail audit;

  public Passwords(JdbcClient jdbc, Access access, AuditTrail audit) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
  }

  /**
   * Keeps the official's new password; sessions opened with the old one end.
   *
   * @param hash encoded; what {@link PasswordPolicy} says was asked before
   */
  public void changed(Actor actor, String hash) {
    access.as(
        actor,
        () -> {
          jdbc.sql(
                  """
                  update casefile.official
                  set password_hash = :hash, must_change = false, password_at = now()
                  where username = :username
                  """)
              .param("hash", hash)
              .param("username", actor.username())
              .update();
          audit.append(
              new AuditEntry(
                  actor.unit().value(), actor.username(), "password-changed", null, Map.of()));
        });
  }

  /** Keeps the same password, encoded more strongly. */
  public void strengthened(Actor actor, String hash) {
    access.as(
        actor,
        () ->
            jdbc.sql(
                    """
                    update casefile.official set password_hash = :hash
                    where username = :username
                    """)
                .param("hash", hash)
                .param("username", actor.username())
                .update());
  }
}
