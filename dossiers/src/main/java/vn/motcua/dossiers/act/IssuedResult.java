package vn.motcua.dossiers.act;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * The document a dossier ends with, signed by who decides: what is issued and handed over. A stamp
 * alone is no signature. It is the result, or the refusal (form 03) where the last examination that
 * stands ended with one, whatever else was signed on the way. A result that exists on paper only is
 * issued with the reason why; forms from before that was asked bind nobody.
 */
final class IssuedResult {

  /** Why there is no electronic result. */
  static final String PAPER_REASON = "paperReason";

  static final String SIGNED =
      """
      select d.id from casefile.document d
      where d.dossier_code = :code
        and d.kind = case when exists (
            select 1 from casefile.task_act a
            where a.dossier_code = :code and a.kind = 'EXAMINE' and a.outcome = 'refuse'
              and not exists (select 1 from casefile.task_act t
                where t.dossier_code = :code and t.outcome = 'taken-back'
                  and t.data ->> 'takenBack' = a.task_key::text)
              and not exists (select 1 from casefile.task_act back
                where back.dossier_code = :code and back.kind = 'DECIDE'
                  and back.outcome = 'return' and back.at >= a.at
                  and not exists (select 1 from casefile.task_act t
                    where t.dossier_code = :code and t.outcome = 'taken-back'
                      and t.data ->> 'takenBack' = back.task_key::text)))
          then 'FORM_03' else 'RESULT' end
        and exists (select 1 from casefile.signature s where s.document_id = d.id
          and s.place = 'signer')
      order by d.id desc limit 1
      """;
  private static final String ISSUED =
      "select document_id from casefile.issued_result where dossier_code = :code";

  private final JdbcClient jdbc;

  IssuedResult(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Why the result cannot be issued yet, and what to do; empty where it can.
   *
   * @param schema the form-js schema of the step
   */
  Optional<Text> missing(Task task, String schema, Map<String, @Nullable Object> data) {
    boolean free = !HandingOver.keys(schema).contains(PAPER_REASON);
    return free || signed(task.dossier()).isPresent() || paper(data)
        ? Optional.empty()
        : Optional.of(Wording.text("act.issue-unsigned"));
  }

  /** Only what was signed can be handed over electronically. */
  Optional<Text> notElectronic(Task task, Map<String, @Nullable Object> data) {
    return HandingOver.ELECTRONIC.equals(HandingOver.text(data, HandingOver.WAY))
            && handedOver(task.dossier()).isEmpty()
        ? Optional.of(Wording.text("act.return-no-electronic"))
        : Optional.empty();
  }

  /** The document an act of this kind issues or hands over; null where there is none. */
  @Nullable Long of(Task task, @Nullable StepKind kind) {
    return switch (kind) {
      case ISSUE -> signed(task.dossier()).orElse(null);
      case RETURN -> handedOver(task.dossier()).orElse(null);
      case null, default -> null;
    };
  }

  /** What was issued; in procedures without that step, what is signed. */
  private Optional<Long> handedOver(DossierCode code) {
    return one(ISSUED, code).or(() -> signed(code));
  }

  private Optional<Long> signed(DossierCode code) {
    return one(SIGNED, code);
  }

  private Optional<Long> one(String sql, DossierCode code) {
    return jdbc.sql(sql).param("code", code.value()).query(Long.class).optional();
  }

  private static boolean paper(Map<String, @Nullable Object> data) {
    return !HandingOver.text(data, PAPER_REASON).isEmpty();
  }
}
