package vn.motcua.processes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Effective;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.Party;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Provenance;
import vn.motcua.catalog.Registry;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepBasics;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.UnitRef;

/** Procedures made up for tests: each shape of the compiler occurs in one of them. */
public final class Samples {

  private Samples() {}

  public static StepBasics basics(String id, Role role, String unit) {
    return basics(id, role, unit, null, null);
  }

  public static StepBasics basics(
      String id, Role role, String unit, @Nullable String parallel, @Nullable String when) {
    Text name = Text.vi("Bước " + id);
    BigDecimal hours = new BigDecimal("4.0");
    return new StepBasics(id, name, role, new UnitRef(unit), hours, Clock.RUNNING, parallel, when);
  }

  /** Commune, seven steps. */
  public static Procedure plain() {
    return procedure(
        "1.000001",
        List.of(
            new Step.Receive(basics("receive", Role.DESK, "commune")),
            new Step.Assign(basics("assign", Role.HEAD, "commune")),
            new Step.Examine(basics("examine", Role.SPECIALIST, "commune")),
            new Step.Decide(basics("review", Role.HEAD, "commune")),
            new Step.Decide(basics("decide", Role.APPROVER, "commune")),
            new Step.Issue(basics("issue", Role.CLERK, "commune")),
            new Step.Return(basics("return", Role.DESK, "commune")),
            new Step.Archive(basics("archive", Role.CLERK, "commune"))));
  }

  /** Every kind of step, a jump over others, parallel examinations, two levels. */
  public static Procedure rich() {
    return procedure(
        "1.000002",
        List.of(
            new Step.Receive(basics("receive", Role.DESK, "commune")),
            new Step.VerifyRegistry(
                basics("verify-person", Role.DESK, "commune"), Registry.POPULATION),
            new Step.Refer(basics("refer", Role.CLERK, "commune"), Level.PROVINCE),
            new Step.Assign(basics("assign", Role.HEAD, "department")),
            new Step.Examine(basics("examine-law", Role.SPECIALIST, "department", "check", null)),
            new Step.Examine(basics("examine-land", Role.SPECIALIST, "commune", "check", null)),
            new Step.VerifyRegistry(
                basics("verify-land", Role.SPECIALIST, "department", "check", "facts.area > 50"),
                Registry.LAND),
            new Step.InspectField(
                basics("inspect", Role.SPECIALIST, "department", null, "facts.area > 100")),
            new Step.Consult(
                basics("consult", Role.SPECIALIST, "department"),
                List.of(
                    new Party(Role.HEAD, new UnitRef("commune"), Text.vi("hiện trạng")),
                    new Party(Role.HEAD, new UnitRef("department:finance"), Text.vi("nguồn vốn")))),
            new Step.Examine(basics("synthesise", Role.SPECIALIST, "department")),
            new Step.Consult(
                basics("ask-one", Role.SPECIALIST, "department"),
                List.of(
                    new Party(Role.HEAD, new UnitRef("department:fire-safety"), Text.vi("PCCC")))),
            new Step.Decide(basics("decide", Role.APPROVER, "department")),
            new Step.AssessObligation(basics("assess", Role.TAX, "department")),
            new Step.CollectFee(basics("collect", Role.DESK, "commune")),
            new Step.Issue(basics("issue", Role.CLERK, "department")),
            new Step.Return(basics("return", Role.DESK, "commune"))));
  }

  /** The plain procedure with other fees. */
  public static Procedure withFees(List<FeeRule> fees) {
    return procedure("1.000001", plain().steps(), fees);
  }

  public static Procedure procedure(String code, List<Step> steps) {
    return procedure(
        code,
        steps,
        List.of(
            FeeRule.of(null, 100_000L, null, "100.000 đồng/hồ sơ"),
            FeeRule.of("facts.copies > 0", 2_000L, "facts.copies", "2.000 đồng/bản"),
            FeeRule.of("facts.purpose = \"other\"", null, null, "Theo thỏa thuận")));
  }

  private static Procedure procedure(String code, List<Step> steps, List<FeeRule> fees) {
    return new Procedure(
        new ProcedureCode(code),
        new Text("Thủ tục \"thử nghiệm\" & <mẫu>", "Sample procedure"),
        "land",
        EnumSet.of(Level.COMMUNE, Level.PROVINCE),
        "UBND cấp xã",
        "construction",
        EnumSet.allOf(Channel.class),
        OnlineLevel.FULL,
        List.of(
            new DeadlineRule(
                Channel.DIRECT,
                null,
                15,
                DeadlineUnit.DAY,
                LocalTime.of(15, 0),
                List.of(),
                "15 ngày"),
            new DeadlineRule(
                null,
                "facts.area > 100",
                30,
                DeadlineUnit.WORKING_DAY,
                null,
                List.of("thời gian \"niêm yết\""),
                "30 ngày làm việc"),
            new DeadlineRule(
                null, null, 20, DeadlineUnit.WORKING_DAY, null, List.of(), "20 ngày làm việc")),
        fees,
        List.of(
            new Fact("area", Text.vi("Diện tích"), FactType.NUMBER, List.of(), true),
            new Fact("copies", Text.vi("Số bản sao"), FactType.NUMBER, List.of(), false),
            new Fact("urgent", Text.vi("Khẩn"), FactType.BOOLEAN, List.of(), false),
            new Fact(
                "purpose",
                Text.vi("Mục đích"),
                FactType.CHOICE,
                List.of(new Choice("home", Text.vi("Nhà ở")), new Choice("other", Text.vi("Khác"))),
                false)),
        List.of(
            new Component("application", Text.vi("Đơn"), 1, 0, null),
            new Component("map", Text.vi("Bản vẽ"), 1, 1, "facts.area > 100")),
        Text.vi("Giấy phép"),
        List.of("Luật mẫu"),
        null,
        null,
        steps,
        null,
        new Effective(LocalDate.of(2026, 1, 1), null),
        new Provenance("QĐ mẫu", List.of(), List.of()),
        Set.of());
  }
}
