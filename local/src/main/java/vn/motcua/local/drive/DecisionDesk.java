package vn.motcua.local.drive;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.motcua.local.paths.RuleInput;
import vn.motcua.processes.command.EngineAddress;

/** Evaluates decisions on the engine and notes which of their rows fitted. */
public final class DecisionDesk implements AutoCloseable {
  private final CamundaClient client;
  private final Patience patience = new Patience();
  private final Map<String, Set<String>> fitted = new ConcurrentHashMap<>();
  private final Queue<String> differences = new ConcurrentLinkedQueue<>();
  private int asked;

  public DecisionDesk(EngineAddress engine) {
    this.client =
        CamundaClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .grpcAddress(engine.grpc())
            .restAddress(engine.rest())
            .preferRestOverGrpc(false)
            .build();
  }

  /** Asks the engine; the answer is noted when it comes. */
  public void ask(RuleInput input) {
    asked++;
    patience.submit(
        input.decision(),
        () ->
            Later.sorted(
                client
                    .newEvaluateDecisionCommand()
                    .decisionId(input.decision())
                    .variables(input.variables())
                    .send()),
        (answer, failure) -> {
          if (answer != null) {
            note(input, answer);
          }
        });
  }

  /** Waits for every answer; returns decision → ids of the rows that fitted. */
  public Map<String, Set<String>> fitted() throws InterruptedException {
    patience.settle();
    return fitted;
  }

  /** Sentences: what failed, and where the engine's answer was not the foreseen one. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>(patience.problems());
    problems.addAll(differences);
    return problems;
  }

  /** How often the engine was asked. */
  public int asked() {
    return asked;
  }

  private void note(RuleInput input, EvaluateDecisionResponse answer) {
    Set<String> rules = new TreeSet<>();
    answer.getEvaluatedDecisions().stream()
        .filter(decision -> decision.getDecisionId().equals(input.decision()))
        .forEach(
            decision -> decision.getMatchedRules().forEach(rule -> rules.add(rule.getRuleId())));
    fitted.computeIfAbsent(input.decision(), id -> ConcurrentHashMap.newKeySet()).addAll(rules);
    if (!rules.equals(input.rules())) {
      differences.add(
          input.decision()
              + " with "
              + input.variables()
              + ": the engine found "
              + rules
              + ", foreseen were "
              + input.rules()
              + ". "
              + answer.getFailureMessage());
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
