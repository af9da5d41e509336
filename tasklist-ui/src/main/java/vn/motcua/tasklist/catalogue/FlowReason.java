package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Flow;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.archetype.FlowRules;
import vn.motcua.tasklist.shell.Texts;

/** Why the procedure takes this way: the standard flow, the rule that chose it, its examples. */
final class FlowReason extends Section {

  FlowReason(Procedure procedure, Map<String, Flow> flows) {
    Optional<Flow> flow = Optional.ofNullable(procedure.flowName()).map(flows::get);
    FactList facts =
        new FactList()
            .fact(
                t("catalogue.flow.standard"),
                flow.map(standard -> Texts.of(standard.name()))
                    .orElseGet(() -> t("catalogue.flow.own")))
            .fact(t("catalogue.flow.why"), why(procedure.flowRule()));
    flow.map(standard -> standard.examples().size())
        .filter(examples -> examples > 0)
        .ifPresent(examples ->
            facts.fact(t("catalogue.flow.grounded"), t("catalogue.flow.examples", examples)));
    if (procedure.open().contains(OpenPoint.FLOW)) {
      facts.fact(t("catalogue.flow.approved"), t("catalogue.flow.not-approved"));
    }
    add(new H2(t("catalogue.flow.reason")), facts);
  }

  private static String why(@Nullable String rule) {
    return rule == null
        ? t("catalogue.flow.by-hand")
        : FlowRules.why(rule).map(Texts::of).orElseGet(() -> t("catalogue.flow.unknown-rule"));
  }
}
