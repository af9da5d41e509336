package vn.motcua.dossiers.draft;

import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.processes.outline.OutlineStep;

/** A dossier with a task, for tests of what officials keep on it. */
public final class Typing {

  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

  private Typing() {}

  public static DossierCode aDossier(House house) {
    return Submissions.registered(
        house
            .workers
            .intake()
            .register(Submissions.complete(Channel.DIRECT, null), Submissions.PORTAL));
  }

  /** An open task of examination. */
  public static long aTask(House house, DossierCode code) {
    long key = KEYS.incrementAndGet();
    String element =
        house.workers.procedures().version(Submissions.BIRTH, 1).orElseThrow().outline().stream()
            .filter(step -> step.kind() == StepKind.EXAMINE)
            .map(OutlineStep::elementId)
            .findFirst()
            .orElseThrow();
    house.waiting(key, code, element, Role.SPECIALIST, House.HAI_CHAU);
    return key;
  }
}
