package vn.motcua.dossiers.component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.DossierDuty;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.procedures.ProcedureStore;

/** Ticks on the components of dossiers: for everybody who works on the dossier to see. */
public final class ComponentChecks {

  /** The longest remark, in characters. */
  public static final int LONGEST = 500;

  static final String OF =
      """
      select component_id, verdict, remark, by, by_name, at from casefile.component_check
      where dossier_code = :code
      """;

  private static final Set<Role> LOOK_THROUGH =
      Set.of(Role.DESK, Role.SPECIALIST, Role.HEAD, Role.APPROVER);

  private static final DossierDuty.Terms TICKING =
      new DossierDuty.Terms(LOOK_THROUGH, "component.no-dossier");

  private final JdbcClient jdbc;
  private final Access access;
  private final DossierDuty duty;
  private final ProcedureStore procedures;
  private final AuditTrail audit;
  private final Clock clock;

  public ComponentChecks(
      JdbcClient jdbc, Access access, ProcedureStore procedures, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.duty = new DossierDuty(jdbc, access);
    this.procedures = procedures;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was found, by component; empty where the official may not see the dossier. */
  public Map<String, ComponentCheck> of(DossierCode code, Actor actor) {
    return access.as(
        actor,
        () -> {
          Map<String, ComponentCheck> checks = new LinkedHashMap<>();
          jdbc.sql(OF)
              .param("code", code.value())
              .query(ComponentChecks::check)
              .list()
              .forEach(check -> checks.put(check.componentId(), check));
          return checks;
        });
  }

  /** Why the official cannot tick components of the dossier; empty where it is possible. */
  public Optional<ActResult> hindrance(DossierCode code, Actor actor) {
    return access.as(actor, () -> roleless(actor).or(() -> duty.hindrance(code, TICKING, actor)));
  }

  /** Records what was found; the last finding stands. */
  public ActResult found(
      DossierCode code,
      String componentId,
      ComponentCheck.Verdict verdict,
      @Nullable String remark,
      Actor actor) {
    String words = remark == null || remark.isBlank() ? null : remark.strip();
    if (words != null && words.length() > LONGEST) {
      return refused("component.remark-length", LONGEST);
    }
    return access.as(
        actor,
        () -> {
          Optional<ActResult> refusal = refusal(code, actor);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          if (!known(code, componentId)) {
            return refused("component.unknown");
          }
          write(code, componentId, verdict, words, actor);
          return audited(code, componentId, verdict.name(), actor);
        });
  }

  /** Takes a finding back: the component counts as not looked through. */
  public ActResult clear(DossierCode code, String componentId, Actor actor) {
    return access.as(
        actor,
        () -> {
          Optional<ActResult> refusal = refusal(code, actor);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          jdbc.sql(
                  """
                  delete from casefile.component_check
                  where dossier_code = :code and component_id = :component
                  """)
              .param("code", code.value())
              .param("component", componentId)
              .update();
          return audited(code, componentId, "NONE", actor);
        });
  }

  private Optional<ActResult> refusal(DossierCode code, Actor actor) {
    return roleless(actor).or(() -> duty.refusal(code, TICKING, actor));
  }

  private static Optional<ActResult> roleless(Actor actor) {
    return actor.allRoles().stream().anyMatch(LOOK_THROUGH::contains)
        ? Optional.empty()
        : Optional.of(refused("component.not-your-role"));
  }

  /** A component the procedure asks for, or one that was handed in. */
  private boolean known(DossierCode code, String componentId) {
    boolean handedIn =
        jdbc.sql(
                """
                select exists (select 1 from casefile.paper
                  where dossier_code = :code and component_id = :component)
                """)
            .param("code", code.value())
            .param("component", componentId)
            .query(Boolean.class)
            .single();
    return handedIn || asked(code).stream().anyMatch(asked -> asked.id().equals(componentId));
  }

  private List<Component> asked(DossierCode code) {
    return jdbc.sql(
            "select procedure_code, procedure_version from casefile.dossier where code = :code")
        .param("code", code.value())
        .query((row, number) ->
            procedures.version(new ProcedureCode(row.getString(1)), row.getInt(2)).orElseThrow())
        .optional()
        .map(version -> version.procedure().components())
        .orElse(List.of());
  }

  private void write(
      DossierCode code,
      String componentId,
      ComponentCheck.Verdict verdict,
      @Nullable String remark,
      Actor actor) {
    jdbc.sql(
            """
            insert into casefile.component_check as c
              (dossier_code, component_id, verdict, remark, by, by_name, at)
            values (:code, :component, :verdict, :remark, :by, :name, :at)
            on conflict (dossier_code, component_id) do update
              set verdict = excluded.verdict, remark = excluded.remark, by = excluded.by,
                by_name = excluded.by_name, at = excluded.at
            """)
        .param("code", code.value())
        .param("component", componentId)
        .param("verdict", verdict.name())
        .param("remark", remark)
        .param("by", actor.username())
        .param("name", actor.name())
        .param("at", Rows.timestamp(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  private ActResult audited(DossierCode code, String componentId, String verdict, Actor actor) {
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "component-checked",
            code.value(),
            Map.of("component", componentId, "verdict", verdict)));
    return new ActResult.Done();
  }

  private static ComponentCheck check(ResultSet row, int number) throws SQLException {
    return new ComponentCheck(
        row.getString("component_id"),
        ComponentCheck.Verdict.valueOf(row.getString("verdict")),
        row.getString("remark"),
        row.getString("by"),
        row.getString("by_name"),
        Rows.instantOf(row, "at"));
  }

  private static ActResult refused(String key, Object... values) {
    return new ActResult.Refused(Wording.text(key, values));
  }
}
