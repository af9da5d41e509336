package vn.motcua.local.traffic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.SubmittedPaper;

/** Complete submissions: every declared fact answered, every component handed over on paper. */
public final class Cases {

  private Cases() {}

  /**
   * A walk-in dossier.
   *
   * @param number tells people and requests apart; the same number is the same request
   */
  public static Submission walkIn(
      Procedure procedure, UnitCode receiving, UnitCode commune, int number) {
    return new Submission(
        procedure.code(),
        Channel.DIRECT,
        receiving,
        commune,
        People.person(number),
        facts(procedure),
        papers(procedure),
        ReturnWay.DESK,
        "traffic-" + procedure.code().value() + "-" + number);
  }

  /** The straight answer to every question of the e-form. */
  public static Map<String, Object> facts(Procedure procedure) {
    Map<String, Object> facts = new LinkedHashMap<>();
    procedure.facts().forEach(fact -> facts.put(fact.id(), answer(fact)));
    return facts;
  }

  /** The component that an applicant brings later; empty where the source states none. */
  static Optional<String> supplement(Procedure procedure) {
    return procedure.components().stream().findFirst().map(component -> component.id());
  }

  private static Object answer(Fact fact) {
    return switch (fact.type()) {
      case BOOLEAN -> false;
      case NUMBER -> 1;
      case STRING -> "thử";
      case CHOICE -> fact.choices().getFirst().value();
    };
  }

  private static List<SubmittedPaper> papers(Procedure procedure) {
    return procedure.components().stream()
        .map(component -> new SubmittedPaper(component.id(), "", "", new byte[0], 1))
        .toList();
  }
}
