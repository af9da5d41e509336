package vn.motcua.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a statutory internal flow (bước của quy trình nội bộ). */
public sealed interface Step {

  StepBasics basics();

  StepKind kind();

  /** The same step with other basics. */
  Step with(StepBasics basics);

  default String id() {
    return basics().id();
  }

  default Text name() {
    return basics().name();
  }

  default Role role() {
    return basics().role();
  }

  default UnitRef unit() {
    return basics().unit();
  }

  default Clock clock() {
    return basics().clock();
  }

  default @Nullable BigDecimal budgetHours() {
    return basics().budgetHours();
  }

  default @Nullable String parallel() {
    return basics().parallel();
  }

  default @Nullable String when() {
    return basics().when();
  }

  /** The desk checks completeness and accepts, asks for supplements or refuses (R2). */
  record Receive(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.RECEIVE;
    }

    @Override
    public Receive with(StepBasics changed) {
      return new Receive(changed);
    }
  }

  /** A head chooses the specialist. */
  record Assign(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.ASSIGN;
    }

    @Override
    public Assign with(StepBasics changed) {
      return new Assign(changed);
    }
  }

  /** A specialist examines the dossier: pass, ask for supplements, or propose refusal. */
  record Examine(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.EXAMINE;
    }

    @Override
    public Examine with(StepBasics changed) {
      return new Examine(changed);
    }
  }

  /** The system compares the dossier with a national register; no person is needed. */
  record VerifyRegistry(StepBasics basics, Registry registry) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.VERIFY_REGISTRY;
    }

    @Override
    public VerifyRegistry with(StepBasics changed) {
      return new VerifyRegistry(changed, registry);
    }
  }

  /** Inspection on the spot, with a record of time, place and participants (R12). */
  record InspectField(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.INSPECT_FIELD;
    }

    @Override
    public InspectField with(StepBasics changed) {
      return new InspectField(changed);
    }
  }

  /**
   * Posted in public for a period (niêm yết công khai), so that people concerned may object. With a
   * stopped clock the period does not count (R16).
   */
  record Post(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.POST;
    }

    @Override
    public Post with(StepBasics changed) {
      return new Post(changed);
    }
  }

  /** Opinions of other agencies, asked for at once (R11). */
  record Consult(StepBasics basics, List<Party> parties) implements Step {
    public Consult {
      parties = List.copyOf(parties);
    }

    @Override
    public StepKind kind() {
      return StepKind.CONSULT;
    }

    @Override
    public Consult with(StepBasics changed) {
      return new Consult(changed, parties);
    }
  }

  /** The tax agency determines a financial obligation; paying it stops the clock (R16). */
  record AssessObligation(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.ASSESS_OBLIGATION;
    }

    @Override
    public AssessObligation with(StepBasics changed) {
      return new AssessObligation(changed);
    }
  }

  /** The fee is collected, as the fee rules say. */
  record CollectFee(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.COLLECT_FEE;
    }

    @Override
    public CollectFee with(StepBasics changed) {
      return new CollectFee(changed);
    }
  }

  /** A head or leader approves the proposal or sends it back. */
  record Decide(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.DECIDE;
    }

    @Override
    public Decide with(StepBasics changed) {
      return new Decide(changed);
    }
  }

  /** The clerk numbers and issues the document. */
  record Issue(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.ISSUE;
    }

    @Override
    public Issue with(StepBasics changed) {
      return new Issue(changed);
    }
  }

  /** The result is handed over to the applicant. */
  record Return(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.RETURN;
    }

    @Override
    public Return with(StepBasics changed) {
      return new Return(changed);
    }
  }

  /** The dossier is filed. */
  record Archive(StepBasics basics) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.ARCHIVE;
    }

    @Override
    public Archive with(StepBasics changed) {
      return new Archive(changed);
    }
  }

  /** The dossier goes to the other level of government. */
  record Refer(StepBasics basics, Level to) implements Step {
    @Override
    public StepKind kind() {
      return StepKind.REFER;
    }

    @Override
    public Refer with(StepBasics changed) {
      return new Refer(changed, to);
    }
  }
}
