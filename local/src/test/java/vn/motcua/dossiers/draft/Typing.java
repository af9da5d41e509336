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
    house
        .workers
        .jdbc()
        .sql(
            """
            insert into readmodel.task (task_key, dossier_code, process_instance_key,
              definition_key, engine_version, element_id, element_instance_key, role, unit, state,
              created_at, position)
            values (:key, :code, :key, 1, 1, :element, :key, :role, :unit, 'CREATED', now(), :key)
            """)
        .param("key", key)
        .param("code", code.value())
        .param("element", element)
        .param("role", Role.SPECIALIST.key())
        .param("unit", House.HAI_CHAU.value())
        .update();
    return key;
  }
}
