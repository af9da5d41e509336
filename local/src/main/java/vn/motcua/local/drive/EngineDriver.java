package vn.motcua.local.drive;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.command.DossierStart;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.command.EngineDoor;
import vn.motcua.processes.contract.EngineNames;

/**
 * Drives instances straight through the engine's client, without case file: starts them, answers
 * their jobs, completes their tasks as the exported records show them.
 */
public final class EngineDriver implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration MESSAGE_LIFE = Duration.ofHours(1);

  private final EngineDoor door;
  private final JobDesk jobs;
  private final RecordTail tail;
  private final String series;
  private final int open;
  private final Patience patience = new Patience();
  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  private final Map<Long, Run> byInstance = new HashMap<>();
  private final Queue<Run> waiting = new ArrayDeque<>();
  private final Map<String, Set<String>> flows = new HashMap<>();
  private final Map<String, Set<String>> elements = new HashMap<>();
  private final List<String> incidents = new ArrayList<>();
  private int finished;

  /**
   * @param series distinguishes the dossier codes of this driver from those of others
   * @param open how many instances are alive at once
   */
  public EngineDriver(EngineAddress engine, URI elasticsearch, String series, int open) {
    this.door = EngineDoor.open(engine);
    this.tail = new RecordTail(elasticsearch);
    this.jobs = new JobDesk(engine, runs::get, this::answer);
    this.series = series;
    this.open = open;
  }

  /** Adds an instance; it starts when {@link #drive()} has room for it. */
  public void add(Procedure procedure, CompiledProcess process, Scenario scenario) {
    String code = "TEST." + series + "-260101-" + String.format("%04d", runs.size() + 1);
    Run run = new Run(code, procedure, process, scenario);
    runs.put(code, run);
    waiting.add(run);
  }

  /**
   * Drives everything that was added to its end.
   *
   * @throws IllegalStateException when nothing moves any more; the message names what is stuck
   */
  public Driven drive() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int wanted = runs.size();
    long moved = System.nanoTime();
    while (finished < wanted) {
      startWaiting();
      List<JsonNode> records = tail.next();
      records.forEach(this::take);
      if (!records.isEmpty()) {
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > PATIENCE.toNanos()
          || !incidents.isEmpty()
          || !patience.problems().isEmpty()) {
        throw new IllegalStateException(
            finished
                + " of "
                + wanted
                + " finished; incidents "
                + incidents
                + "; problems "
                + patience.problems()
                + "; open "
                + stuck());
      }
    }
    return new Driven(
        finished, flows, elements, incidents, (System.nanoTime() - begun) / 1_000_000_000.0);
  }

  private List<Run> stuck() {
    return runs.values().stream().filter(run -> !run.finished).limit(10).toList();
  }

  private void startWaiting() {
    while (!waiting.isEmpty() && runs.size() - waiting.size() - finished < open) {
      Run run = waiting.remove();
      DossierStart start =
          new DossierStart(
              run.dossierCode, run.procedure.code(), run.dossierCode, run.startVariables());
      patience.send("start " + run, () -> door.messages().startAsync(start));
    }
  }

  private void take(JsonNode record) {
    JsonNode value = record.path("value");
    switch (record.path("valueType").asString() + "." + record.path("intent").asString()) {
      case "USER_TASK.CREATED" -> task(record.path("key").asLong(), value);
      case "PROCESS_INSTANCE.SEQUENCE_FLOW_TAKEN" -> note(flows, value);
      case "PROCESS_INSTANCE.ELEMENT_COMPLETED" -> completed(value);
      case "PROCESS_INSTANCE.ELEMENT_TERMINATED" -> note(elements, value);
      case "INCIDENT.CREATED" -> incident(value);
      default -> {}
    }
  }

  private static void note(Map<String, Set<String>> where, JsonNode value) {
    where
        .computeIfAbsent(value.path("bpmnProcessId").asString(), id -> new TreeSet<>())
        .add(value.path("elementId").asString());
  }

  private void completed(JsonNode value) {
    note(elements, value);
    if ("PROCESS".equals(value.path("bpmnElementType").asString())) {
      Run run = byInstance.remove(value.path("processInstanceKey").asLong());
      if (run != null) {
        run.finished = true;
        finished++;
      }
    }
  }

  private void incident(JsonNode value) {
    Run run = byInstance.get(value.path("processInstanceKey").asLong());
    if (run != null || value.path("bpmnProcessId").asString().startsWith("procedure-")) {
      incidents.add(
          run
              + " at "
              + value.path("elementId").asString()
              + ": "
              + value.path("errorMessage").asString());
    }
  }

  private void task(long key, JsonNode value) {
    String group = value.path("candidateGroupsList").path(0).asString();
    Run run = runs.get(group.substring(group.indexOf('@') + 1));
    if (run == null || !run.firstSight(key)) {
      return;
    }
    byInstance.put(value.path("processInstanceKey").asLong(), run);
    String element = value.path("elementId").asString();
    if (run.takeInterruption()) {
      String message = Objects.requireNonNull(run.scenario.interruption());
      answer(message, run.dossierCode, run.dossierCode);
      if (message.equals(EngineNames.WITHDRAWN)) {
        return;
      }
    }
    Map<String, Object> completion = run.completion(element);
    patience.send(
        "complete " + element + " of " + run, () -> door.tasks().completeAsync(key, completion));
  }

  /** What the world outside answers: the supplement comes, the obligation is paid. */
  private void answer(String message, String dossierCode, String messageId) {
    patience.send(
        message + " for " + dossierCode,
        () ->
            door.messages().publishAsync(message, dossierCode, messageId, MESSAGE_LIFE, Map.of()));
  }

  @Override
  public void close() {
    jobs.close();
    door.close();
  }
}
