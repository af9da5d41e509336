package vn.motcua.dossiers.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.dossiers.procedures.Draft;
import vn.motcua.dossiers.procedures.DraftResult;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.dossiers.procedures.PublishResult;
import vn.motcua.local.platform.Addresses;

/**
 * A procedure of twenty working days that is posted in public while it is examined, and the time at
 * which that happens. Closing leaves the procedure as it ships.
 */
final class Forest implements AutoCloseable {

  private static final ProcedureCode CODE = new ProcedureCode("1.014832");
  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

  private final Hands hands = new Hands();
  private final House house;
  private final String shipped;

  Forest(Addresses addresses) {
    house = new House(addresses, hands);
    shipped = version().yaml();
  }

  House house() {
    return house;
  }

  /** Publishes the flow; the notice stops the clock, or does not. */
  void posts(String clock) {
    String flow =
        """
        steps:
          - {id: receive, name: {vi: Tiếp nhận}, kind: receive, role: desk, unit: commune}
          - id: post
            name: {vi: Niêm yết công khai}
            kind: post
            role: specialist
            unit: commune
            clock: %s
            parallel: public
          - id: examine
            name: {vi: Thẩm định}
            kind: examine
            role: specialist
            unit: commune
            parallel: public
          - id: survey
            name: {vi: Thẩm định hiện trạng rừng}
            kind: examine
            role: specialist
            unit: commune
            parallel: public
          - {id: approve, name: {vi: Ký duyệt}, kind: decide, role: approver, unit: commune}
          - {id: return, name: {vi: Trả kết quả}, kind: return, role: desk, unit: commune}
        """
            .formatted(clock);
    publish(
        shipped
            .replaceFirst("(?m)^flow: .*\\n", flow)
            .replaceFirst("(?m)^flowRule: .*\\n", "")
            .replaceFirst("(?m)^budgets:\\n(  .*\\n)+", ""));
  }

  private void publish(String yaml) {
    ProcedureStore store = house.screens.procedures();
    DraftResult.Saved saved =
        (DraftResult.Saved) store.saveDraft(CODE, Draft.compiled(yaml), 0, House.DESIGNER);
    assertThat(store.publish(CODE, saved.revision(), House.DESIGNER))
        .isInstanceOf(PublishResult.Published.class);
  }

  ProcedureVersion version() {
    return house.workers.procedures().current(CODE).orElseThrow();
  }

  /** Accepted in the morning of Monday, 2 March 2026. */
  DossierCode dossier() {
    turnTo("2026-03-02T08:00");
    List<SubmittedPaper> papers =
        version().procedure().components().stream()
            .map(component -> Submissions.pdf(component.id()))
            .toList();
    Submission submission =
        new Submission(
            CODE,
            Channel.DIRECT,
            House.HAI_CHAU,
            House.HAI_CHAU,
            Submissions.applicant("H'Thử Nghiệm Êban"),
            Map.of(),
            papers,
            ReturnWay.DESK,
            null);
    return Submissions.registered(house.workers.intake().register(submission, Submissions.PORTAL));
  }

  /** As the projector writes it. */
  long task(DossierCode code, String element) {
    long key = KEYS.incrementAndGet();
    house.waiting(key, code, element, Role.SPECIALIST, House.HAI_CHAU);
    return key;
  }

  ActResult complete(long task, String outcome) {
    return house.screens.acts().complete(task, outcome, Map.of(), House.SPECIALIST);
  }

  ActResult askForPapers(long task) {
    SupplementRequest request = new SupplementRequest(List.of("Bản vẽ"), "Thiếu", null);
    return house.screens.acts().requestSupplement(task, request, House.SPECIALIST);
  }

  FollowUpResult supplement(DossierCode code) {
    String component = version().procedure().components().getFirst().id();
    List<SubmittedPaper> papers = List.of(Submissions.pdf(component));
    return house.workers.intake().supplement(code, papers, Submissions.key(), Submissions.PORTAL);
  }

  void turnTo(String local) {
    hands.now = at(local);
  }

  Instant now() {
    return hands.now;
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }

  @Override
  public void close() {
    if (!version().yaml().equals(shipped)) {
      publish(shipped);
    }
    house.close();
  }

  /** A clock that stands where a test puts it. */
  private static final class Hands extends Clock {
    private volatile Instant now = at("2026-03-02T08:00");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return WorkingCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
