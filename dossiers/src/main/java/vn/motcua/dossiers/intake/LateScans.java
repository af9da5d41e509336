package vn.motcua.dossiers.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.DossierDuty;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.storage.Contents;

/**
 * Scans of papers that came on paper and were taken in unscanned: at a full counter the desk ticks
 * now and scans later. The files become those of the paper that lies there already, which counts as
 * digitised from then on like any paper with a file.
 */
public final class LateScans {

  /** Most files of one paper. */
  public static final int MOST = AgencyPapers.MOST;

  private static final DossierDuty.Terms SCANNING =
      new DossierDuty.Terms(EnumSet.of(Role.DESK), "paper.scan.not-desk");

  private final JdbcClient jdbc;
  private final Access access;
  private final DossierDuty duty;
  private final KeptFiles kept;
  private final AuditTrail audit;

  public LateScans(JdbcClient jdbc, Access access, Contents contents, AuditTrail audit) {
    this.jdbc = jdbc;
    this.access = access;
    this.duty = new DossierDuty(jdbc, access);
    this.kept = new KeptFiles(jdbc, contents);
    this.audit = audit;
  }

  /** Why the official cannot attach scans to the dossier; empty where it is possible. */
  public Optional<ActResult> hindrance(DossierCode code, Actor actor) {
    return access.as(actor, () -> duty.hindrance(code, SCANNING, actor));
  }

  /**
   * Gives a paper its files, all of them or nothing. Who comes second is told: the dossier is
   * locked before the paper is looked at.
   *
   * @param paper id of a paper of the dossier that has no file
   * @param files ids of files that wait for the official
   */
  public ActResult attach(DossierCode code, long paper, List<Long> files, Actor actor) {
    if (files.isEmpty() || files.size() > MOST) {
      return refused("paper.files", MOST);
    }
    try {
      return access.as(
          actor,
          () ->
              duty.refusal(code, SCANNING, actor)
                  .orElseGet(() -> write(code, paper, files, actor)));
    } catch (KeptFiles.Gone gone) {
      return refused("paper.waits-no-more");
    }
  }

  private ActResult write(DossierCode code, long paper, List<Long> files, Actor actor) {
    Optional<Lying> lying = lying(code, paper);
    if (lying.isEmpty()) {
      return refused("paper.scan.unknown");
    }
    if (lying.get().scanned()) {
      return refused("paper.scan.already");
    }
    kept.attachAll(code, paper, files, actor.username());
    audited(code, paper, lying.get().component(), files.size(), actor);
    return new ActResult.Done();
  }

  /** A paper as it was handed in; what exists as a file alone is none, nor is the agency's own. */
  private Optional<Lying> lying(DossierCode code, long paper) {
    return jdbc.sql(
            """
            select p.component_id, exists (select 1 from casefile.attachment f
              where f.paper_id = p.id) scanned
            from casefile.paper p
            where p.id = :paper and p.dossier_code = :code and p.title is null and p.copies > 0
            """)
        .param("paper", paper)
        .param("code", code.value())
        .query((row, number) -> new Lying(row.getString("component_id"), row.getBoolean("scanned")))
        .optional();
  }

  /** Which paper and how many files; what they are called is the case file's. */
  private void audited(DossierCode code, long paper, String component, int files, Actor actor) {
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "paper-scanned",
            code.value(),
            Map.of("paper", paper, "component", component, "files", files)));
  }

  private static ActResult refused(String key, Object... values) {
    return new ActResult.Refused(Wording.text(key, values));
  }

  private record Lying(String component, boolean scanned) {}
}
