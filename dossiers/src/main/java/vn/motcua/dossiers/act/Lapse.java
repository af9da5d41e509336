package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.processes.contract.EngineNames;

/**
 * Once a dossier is settled nobody has to apologise for it, direct it or give an opinion: what
 * waits beside its steps ends, instead of lying in somebody's queue and keeping the process alive.
 */
final class Lapse {

  private static final String[] BESIDE =
      EngineNames.EXTRA_KINDS.stream().map(EngineNames::stepElement).toArray(String[]::new);

  private final JdbcClient jdbc;
  private final StandingRows standing;
  private final TaskRows tasks;
  private final ActRows acts;
  private final EngineOutbox engine;

  Lapse(JdbcClient jdbc, EngineOutbox engine) {
    this.jdbc = jdbc;
    this.standing = new StandingRows(jdbc);
    this.tasks = new TaskRows(jdbc);
    this.acts = new ActRows(jdbc);
    this.engine = engine;
  }

  void of(DossierCode code, Actor actor, Instant at) {
    List<Standing.OpenTask> open =
        standing.tasks(code).stream()
            .filter(task -> List.of(BESIDE).contains(task.elementId()))
            .toList();
    for (Standing.OpenTask task : open) {
      if (acts.insert(code, task, EngineNames.LAPSED, "{}", actor, at)) {
        engine.complete(code, task.key(), Map.of(EngineNames.OUTCOME, EngineNames.LAPSED));
        tasks.signal(task.unit());
      }
    }
    jdbc.sql(
            """
            update casefile.consultation set taken_back_by = 'system', taken_back_at = :at
            where dossier_code = :code and answered_at is null and taken_back_at is null
            """)
        .param("at", Rows.timestamp(at))
        .param("code", code.value())
        .update();
  }
}
