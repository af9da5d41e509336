package vn.motcua.local.traffic.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.search.FoldedText;

/** A dossier's life as rows of the case file. */
final class HistoryRows {
  private static final String PORTAL = "portal";

  private final CopyText dossier =
      new CopyText(
          "casefile.dossier",
          "code, procedure_code, procedure_version, channel, receiving_unit, commune_unit,"
              + " competent_unit, units, facts, return_way, state, status, status_at, deadline,"
              + " received_at, accepted_at, due_at, early_until, at_risk_from, settled_at,"
              + " returned_at, clock_state, stopped_at, stop_reason, registered_at, registered_by,"
              + " closing_reason, applicant_masked, search_text, synthetic");
  private final CopyText applicant =
      new CopyText(
          "casefile.applicant",
          "dossier_code, full_name, personal_id, date_of_birth, phone, email, address, folded_name");
  private final CopyText clockFact =
      new CopyText(
          "casefile.clock_fact", "dossier_code, kind, at, reason, new_due_at, by, recorded_at");
  private final CopyText paper =
      new CopyText(
          "casefile.paper", "dossier_code, component_id, copies, round, received_at, received_by");
  private final CopyText status =
      new CopyText("casefile.status", "dossier_code, status, element_key, at");
  private final CopyText supplement =
      new CopyText(
          "casefile.supplement_request",
          "dossier_code, task_key, round, element_id, items, reason, requested_by, requested_at,"
              + " answered_at");

  private final JsonMapper json = JsonMapper.shared();
  private final Map<DeadlineRule, String> rules = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private final long detailFrom;
  private final EngineRows engine;

  HistoryRows(HistoryPlan plan, WorkAxis axis) {
    this.detailFrom = plan.detailFrom().getEpochSecond();
    this.engine = new EngineRows(plan, axis);
  }

  /** Every table, dossiers before what hangs on them. */
  List<CopyText> tables() {
    List<CopyText> all =
        new ArrayList<>(List.of(dossier, applicant, clockFact, paper, status, supplement));
    all.addAll(engine.tables());
    return all;
  }

  void add(Course course) {
    boolean detailed = !course.over() || course.ended >= detailFrom;
    Applicant who =
        Names.applicant(course.about.number(), Draw.of(course.about.number(), "applicant"));
    dossier(course, who);
    applicant(course, who);
    facts(course);
    if (detailed) {
      details(course);
    }
    engine.add(course, detailed);
  }

  private void dossier(Course course, Applicant who) {
    Course.Case about = course.about;
    ClockReading reading = course.reading;
    Course.@Nullable Status last = course.statuses.isEmpty() ? null : course.statuses.getLast();
    boolean stopped = reading != null && reading.state().name().equals("STOPPED");
    dossier
        .text(about.code())
        .text(about.matter().version().code().value())
        .number(about.matter().version().version())
        .text(about.channel().name())
        .text(about.receiving())
        .text(about.commune())
        .text(about.competent())
        .text("{" + String.join(",", about.units()) + "}")
        .text(json.writeValueAsString(about.facts()))
        .text(about.channel() == Channel.ONLINE ? "ELECTRONIC" : "DESK")
        .text(course.state)
        .number(last == null ? 1 : last.number())
        .moment(last == null ? course.received : last.at())
        .text(rule(about.rule()))
        .moment(course.hasAccepted() ? course.accepted : course.received)
        .moment(course.accepted)
        .moment(reading == null ? null : reading.dueAt())
        .moment(reading == null ? null : reading.earlyUntil())
        .moment(reading == null ? null : reading.atRiskFrom())
        .moment(reading == null ? null : reading.settledAt())
        .moment(reading == null ? null : reading.returnedAt())
        .text(reading == null ? "NONE" : reading.state().name())
        .moment(reading != null && stopped ? reading.stoppedAt() : null)
        .text(reading != null && stopped ? reading.stopReason() : null)
        .moment(course.received)
        .text(registeredBy(course))
        .text(course.closing)
        .text(who.maskedName())
        .text(search(course, who))
        .flag(true)
        .end();
  }

  private void applicant(Course course, Applicant who) {
    applicant
        .text(course.about.code())
        .text(who.fullName())
        .text(who.personalId())
        .text(String.valueOf(who.dateOfBirth()))
        .text(who.phone())
        .text(who.email())
        .text(who.address())
        .text(FoldedText.of(who.fullName()))
        .end();
  }

  private void facts(Course course) {
    for (int index = 0; index < course.facts.size(); index++) {
      ClockFact fact = course.facts.get(index);
      clockFact
          .text(course.about.code())
          .text(fact.kind().name())
          .moment(fact.at())
          .text(fact.reason())
          .moment(fact.newDueAt())
          .text(course.by.get(index))
          .moment(fact.at())
          .end();
    }
  }

  private void details(Course course) {
    String code = course.about.code();
    course.about.matter().procedure().components().stream()
        .filter(component -> component.requiredWhen() == null)
        .forEach(component ->
            paper
                .text(code)
                .text(component.id())
                .number(1)
                .number(0)
                .moment(course.received)
                .text(registeredBy(course))
                .end());
    for (int index = 0; index < course.statuses.size(); index++) {
      Course.Status reached = course.statuses.get(index);
      status
          .text(code)
          .number(reached.number())
          .number(course.instance() + index)
          .moment(reached.at())
          .end();
    }
    for (int index = 0; index < course.supplements.size(); index++) {
      Course.Supplement asked = course.supplements.get(index);
      supplement
          .text(code)
          .number(asked.task())
          .number(index + 1)
          .text(asked.element())
          .text("[\"Giấy tờ còn thiếu\"]")
          .text("Hồ sơ chưa đủ thành phần")
          .text(asked.by())
          .moment(asked.asked())
          .moment(asked.answered()[0])
          .end();
    }
  }

  private static String registeredBy(Course course) {
    boolean desk = course.about.channel() == Channel.DIRECT && !course.by.isEmpty();
    return desk ? course.by.getFirst() : PORTAL;
  }

  private @Nullable String rule(@Nullable DeadlineRule rule) {
    return rule == null ? null : rules.computeIfAbsent(rule, json::writeValueAsString);
  }

  private String search(Course course, Applicant who) {
    var procedure = course.about.matter().procedure();
    String words =
        folded.computeIfAbsent(
            procedure.code().value(), code -> FoldedText.of(code + " " + procedure.name().vi()));
    return FoldedText.of(course.about.code() + " " + who.fullName()) + " " + words;
  }
}
