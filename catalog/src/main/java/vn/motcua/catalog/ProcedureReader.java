package vn.motcua.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns checked JSON into a procedure, its steps resolved from the standard flow. */
final class ProcedureReader {

  private ProcedureReader() {}

  static Procedure procedure(JsonNode node, Map<String, Flow> flows) {
    String flow = Json.stringOrNull(node, "flow");
    return new Procedure(
        new ProcedureCode(Json.string(node, "code")),
        Json.text(node, "name"),
        Json.string(node, "field"),
        set(node, "levels", key -> Json.constant(Level.class, key)),
        Json.string(node, "agency"),
        Json.stringOrNull(node, "department"),
        set(node, "channels", key -> Json.constant(Channel.class, key)),
        Json.constant(OnlineLevel.class, Json.string(node, "online")),
        Json.list(node, "deadlines", ProcedureReader::deadline),
        Json.list(node, "fees", ProcedureReader::fee),
        Json.list(node, "facts", ProcedureReader::fact),
        Json.list(node, "components", ProcedureReader::component),
        Json.text(node, "result"),
        Json.strings(node, "legalBasis"),
        flow,
        Json.stringOrNull(node, "flowRule"),
        flow == null
            ? Json.list(node, "steps", StepReader::step)
            : budgeted(Objects.requireNonNull(flows.get(flow)), node.get("budgets")),
        Json.stringOrNull(node, "linkedWith"),
        effective(node.get("effective")),
        provenance(node.get("provenance")),
        set(node, "open", key -> Json.constant(OpenPoint.class, key)));
  }

  private static List<Step> budgeted(Flow flow, @Nullable JsonNode budgets) {
    if (budgets == null) {
      return flow.steps();
    }
    return flow.steps().stream()
        .map(step -> {
          BigDecimal hours = Json.decimalOrNull(budgets, step.id());
          return hours == null ? step : step.with(step.basics().withBudgetHours(hours));
        })
        .toList();
  }

  static DeadlineRule deadline(JsonNode node) {
    String cutoff = Json.stringOrNull(node, "cutoff");
    String channel = Json.stringOrNull(node, "channel");
    return new DeadlineRule(
        channel == null ? null : Json.constant(Channel.class, channel),
        Json.stringOrNull(node, "when"),
        node.has("amount") ? Integer.valueOf(Json.integer(node, "amount")) : null,
        Json.constant(DeadlineUnit.class, Json.string(node, "unit")),
        cutoff == null ? null : LocalTime.parse(cutoff),
        Json.strings(node, "excluded"),
        Json.string(node, "source"));
  }

  private static FeeRule fee(JsonNode node) {
    String channel = Json.stringOrNull(node, "channel");
    return new FeeRule(
        channel == null ? null : Json.constant(Channel.class, channel),
        Json.stringOrNull(node, "when"),
        Json.dateOrNull(node, "from"),
        Json.dateOrNull(node, "until"),
        node.has("dong") ? Long.valueOf(node.get("dong").longValue()) : null,
        Json.stringOrNull(node, "per"),
        Json.string(node, "source"));
  }

  private static Fact fact(JsonNode node) {
    return new Fact(
        Json.string(node, "id"),
        Json.text(node, "name"),
        Json.constant(FactType.class, Json.string(node, "type")),
        Json.list(
            node,
            "choices",
            choice -> new Choice(Json.string(choice, "value"), Json.text(choice, "name"))),
        Json.truth(node, "required"));
  }

  private static Component component(JsonNode node) {
    return new Component(
        Json.string(node, "id"),
        Json.text(node, "name"),
        Json.integer(node, "originals"),
        Json.integer(node, "copies"),
        Json.stringOrNull(node, "requiredWhen"));
  }

  private static Effective effective(JsonNode node) {
    return new Effective(
        LocalDate.parse(Json.string(node, "from")), Json.dateOrNull(node, "until"));
  }

  private static Provenance provenance(JsonNode node) {
    return new Provenance(
        Json.string(node, "publishedBy"),
        Json.strings(node, "unstated"),
        Json.strings(node, "notes"));
  }

  private static <T> Set<T> set(JsonNode node, String key, Function<String, T> read) {
    return new HashSet<>(Json.list(node, key, item -> read.apply(item.stringValue())));
  }
}
