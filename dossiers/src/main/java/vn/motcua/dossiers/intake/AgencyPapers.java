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
 * Papers the agencies add to a dossier themselves: a record of an inspection, a letter received. A
 * component of its own, with who added it, when and as what; neither asked of the applicant nor
 * counted as theirs.
 *
 * @see "docs/decisions/0046"
 */
public final class AgencyPapers {

  /** The component such papers belong to; no procedure can name one so. */
  public static final String COMPONENT = "@agency";

  /** The longest name of a paper, in characters. */
  public static final int LONGEST = 200;

  /** Most files of one paper. */
  public static final int MOST = 20;

  private static final DossierDuty.Terms ADDING =
      new DossierDuty.Terms(
          EnumSet.of(Role.DESK, Role.SPECIALIST, Role.HEAD, Role.APPROVER, Role.CLERK, Role.TAX),
          "paper.not-yours");

  private final JdbcClient jdbc;
  private final Access access;
  private final DossierDuty duty;
  private final KeptFiles kept;
  private final AuditTrail audit;

  public AgencyPapers(JdbcClient jdbc, Access access, Contents contents, AuditTrail audit) {
    this.jdbc = jdbc;
    this.access = access;
    this.duty = new DossierDuty(jdbc, access);
    this.kept = new KeptFiles(jdbc, contents);
    this.audit = audit;
  }

  /** Why the official cannot add papers to the dossier; empty where it is possible. */
  public Optional<ActResult> hindrance(DossierCode code, Actor actor) {
    return access.as(actor, () -> duty.hindrance(code, ADDING, actor));
  }

  /**
   * Adds one paper with its files, all of them or nothing.
   *
   * @param title what it is, as officials will read it
   * @param files ids of files that wait for the official
   */
  public ActResult add(DossierCode code, String title, List<Long> files, Actor actor) {
    String name = title.strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      return refused("paper.title", LONGEST);
    }
    if (files.isEmpty() || files.size() > MOST) {
      return refused("paper.files", MOST);
    }
    try {
      return access.as(
          actor,
          () ->
              duty.refusal(code, ADDING, actor)
                  .orElseGet(() -> {
                    long paper = paper(code, name, actor);
                    kept.attachAll(code, paper, files, actor.username());
                    audited(code, paper, files.size(), actor);
                    return new ActResult.Done();
                  }));
    } catch (KeptFiles.Gone gone) {
      return refused("paper.waits-no-more");
    }
  }

  private long paper(DossierCode code, String title, Actor actor) {
    return jdbc.sql(
            """
            insert into casefile.paper
              (dossier_code, component_id, copies, round, received_by, title, added_by_name)
            values (:code, :component, 1, 0, :by, :title, :name) returning id
            """)
        .param("code", code.value())
        .param("component", COMPONENT)
        .param("by", actor.username())
        .param("title", title)
        .param("name", actor.name())
        .query(Long.class)
        .single();
  }

  /** Which paper and how many files; its name is the case file's. */
  private void audited(DossierCode code, long paper, int files, Actor actor) {
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "agency-paper-added",
            code.value(),
            Map.of("paper", paper, "files", files)));
  }

  private static ActResult refused(String key, Object... values) {
    return new ActResult.Refused(Wording.text(key, values));
  }
}
