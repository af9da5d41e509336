package vn.motcua.dossiers.act;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Who may add to a dossier that is on its way without holding one of its tasks: officials with a
 * duty of these roles at one of its units, in their own right or for an absent colleague.
 */
public final class DossierDuty {

  private final JdbcClient jdbc;
  private final Access access;

  /**
   * Who may.
   *
   * @param roles one of which the duty must have
   * @param otherwise key of the reason for those without such a duty
   */
  public record Terms(Set<Role> roles, String otherwise) {
    public Terms {
      roles = Set.copyOf(roles);
    }
  }

  public DossierDuty(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** Why not, for a screen; empty where it is possible. Call inside {@link Access}. */
  public Optional<ActResult> hindrance(DossierCode code, Terms terms, Actor actor) {
    return refusal(code, terms, actor, "");
  }

  /** The same for an act: the dossier cannot end before the transaction does. */
  public Optional<ActResult> refusal(DossierCode code, Terms terms, Actor actor) {
    return refusal(code, terms, actor, " for update");
  }

  private Optional<ActResult> refusal(DossierCode code, Terms terms, Actor actor, String lock) {
    String[] units =
        access.duties(actor).stream()
            .filter(duty -> terms.roles().contains(duty.role()))
            .map(duty -> duty.unit().value())
            .toArray(String[]::new);
    Optional<DossierState> state =
        jdbc.sql(
                """
                select state from casefile.dossier
                where code = :code and units && cast(:units as text[])
                """
                    + lock)
            .param("code", code.value())
            .param("units", units)
            .query(String.class)
            .optional()
            .map(DossierState::valueOf);
    if (state.isEmpty()) {
      return refused(terms.otherwise());
    }
    return state.get().open() ? Optional.empty() : refused("act.dossier-ended");
  }

  private static Optional<ActResult> refused(String key) {
    return Optional.of(new ActResult.Refused(Wording.text(key)));
  }
}
