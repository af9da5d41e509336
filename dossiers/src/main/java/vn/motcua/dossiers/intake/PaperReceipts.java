package vn.motcua.dossiers.intake;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.DossierDuty;

/** Who may take note of a receipt that is shown on paper, and what it must say. */
final class PaperReceipts {

  private static final int LONGEST_NUMBER = 100;

  private static final DossierDuty.Terms TAKING_NOTE =
      new DossierDuty.Terms(EnumSet.of(Role.DESK, Role.TAX), "intake.obligation-not-yours");

  private final DossierDuty duty;
  private final FollowUpRows rows;

  PaperReceipts(JdbcClient jdbc, Access access) {
    this.duty = new DossierDuty(jdbc, access);
    this.rows = new FollowUpRows(jdbc);
  }

  /** The sum the official may take note of now; empty where none is open or they may not. */
  Optional<Long> due(DossierCode code, Actor actor) {
    return duty.hindrance(code, TAKING_NOTE, actor).isPresent()
        ? Optional.empty()
        : rows.openObligation(code).map(FollowUpRows.Obligation::dong);
  }

  /** Why not, for somebody at a counter; what other systems report comes through their own door. */
  Optional<FollowUpResult> refusal(DossierCode code, Receipt receipt, Origin origin, Instant now) {
    if (!(origin instanceof Origin.Desk desk)) {
      return Optional.empty();
    }
    Optional<ActResult> hindrance = duty.refusal(code, TAKING_NOTE, desk.actor());
    if (hindrance.isPresent() && hindrance.get() instanceof ActResult.Refused refused) {
      return refused(List.of(new IntakeProblem("code", "obligation-barred", refused.reason())));
    }
    Problems problems = new Problems();
    if (receipt.number().isBlank() || receipt.number().length() > LONGEST_NUMBER) {
      problems.add("receipt", "receipt-number", LONGEST_NUMBER);
    }
    if (receipt.dong() < 0) {
      problems.add("dong", "receipt-amount");
    }
    if (receipt.paidAt().isAfter(now)) {
      problems.add("paidAt", "receipt-day");
    }
    return problems.none() ? Optional.empty() : refused(problems.list());
  }

  private static Optional<FollowUpResult> refused(List<IntakeProblem> problems) {
    return Optional.of(new FollowUpResult.Refused(problems));
  }
}
