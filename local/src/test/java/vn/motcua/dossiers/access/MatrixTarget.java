package vn.motcua.dossiers.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.intake.SubmittedPaper;

/**
 * The dossier everybody aims at: of a commune that was merged into a new one, with a waiting task
 * for its specialists.
 */
record MatrixTarget(DossierCode code, long task, long file, ProcedureCode procedure) {

  static final UnitCode OLD = House.HAI_CHAU;
  static final UnitCode NEW = new UnitCode("20999");
  static final String NAME = "Chử Thị Ma Trận Thử";
  static final String WORDS = "chu thi ma tran";
  static final String PERSONAL_ID = "999190654321";
  static final String FILE = "ma-tran-kin.pdf";

  /** Words of the case that nobody else's case has. */
  static final List<String> SECRETS = List.of("Chử", NAME, PERSONAL_ID, FILE, "0900000999");

  /** The shipped catalogue after a merger: a new commune does Hải Châu's work. */
  static Catalog merged(Catalog shipped) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    Unit old = shipped.units().find(OLD).orElseThrow();
    Stream<Unit> others = shipped.units().all().stream().filter(unit -> !unit.code().equals(OLD));
    Stream<Unit> merged =
        Stream.of(
            new Unit(
                NEW,
                "Phường Mới Thử",
                old.type(),
                old.kind(),
                old.parent(),
                "H17.20999",
                day,
                null,
                null),
            new Unit(
                OLD,
                old.name(),
                old.type(),
                old.kind(),
                old.parent(),
                old.agencyId(),
                old.validFrom(),
                day.minusDays(1),
                NEW));
    return new Catalog(
        shipped.procedures(),
        shipped.flows(),
        shipped.fields(),
        new Units(Stream.concat(others, merged).toList()),
        shipped.calendars(),
        shipped.drawn());
  }

  static MatrixTarget made(House house) {
    Applicant applicant =
        new Applicant(NAME, PERSONAL_ID, LocalDate.of(1990, 5, 17), "0900000999", null, "1 Thử");
    SubmittedPaper paper = Submissions.pdf(Submissions.FORM);
    DossierCode code =
        Submissions.registered(
            house
                .workers
                .intake()
                .register(
                    new Submission(
                        Submissions.BIRTH,
                        Channel.DIRECT,
                        House.HAI_CHAU,
                        House.HAI_CHAU,
                        applicant,
                        Map.of("formOnPaper", true, "abandonedChild", false, "surrogacy", false),
                        List.of(
                            new SubmittedPaper(
                                paper.componentId(), FILE, paper.mediaType(), paper.content(), 1)),
                        ReturnWay.DESK,
                        null),
                    Submissions.PORTAL));
    return new MatrixTarget(code, task(house, code), file(house, code), Submissions.BIRTH);
  }

  private static long task(House house, DossierCode code) {
    long key = System.nanoTime();
    String element =
        house.workers.procedures().current(Submissions.BIRTH).orElseThrow().outline().stream()
            .filter(step -> step.kind() == StepKind.EXAMINE)
            .findFirst()
            .orElseThrow()
            .elementId();
    house
        .workers
        .jdbc()
        .sql(
            """
            insert into readmodel.task (task_key, dossier_code, process_instance_key,
              procedure_code, definition_key, engine_version, element_id, element_instance_key,
              role, unit, state, created_at, position)
            values (:key, :code, :key, :procedure, 1, 1, :element, :key, 'specialist', :unit,
              'CREATED', now(), :key)
            """)
        .param("key", key)
        .param("code", code.value())
        .param("procedure", Submissions.BIRTH.value())
        .param("element", element)
        .param("unit", OLD.value())
        .update();
    return key;
  }

  private static long file(House house, DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql("select id from casefile.attachment where dossier_code = :code")
        .param("code", code.value())
        .query(Long.class)
        .single();
  }
}
