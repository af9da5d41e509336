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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.local.paths.FlowModel;
import vn.motcua.local.paths.Path;
import vn.motcua.processes.command.DossierStart;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.command.EngineDoor;

/**
 * Drives instances straight through the engine's client, without case file: starts them, answers
 * their jobs, and does what their paths say as the exported records show where they are.
 */
public final class EngineDriver implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final EngineDoor door;
  private final JobDesk jobs;
  private final RecordTail tail;
  private final String series;
  private final int open;
  private final Patience patience = new Patience();
  private final Patience atTheDesk = new Patience();
  private final Outside outside;
  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  private final Map<Long, Run> byInstance = new ConcurrentHashMap<>();
  private final Map<Long, List<JsonNode>> early = new HashMap<>();
  private final Queue<Run> waiting = new ArrayDeque<>();
  private final Map<String, Set<String>> flows = new HashMap<>();
  private final Map<String, Set<String>> nodes = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private int added;
  private int finished;

  /**
   * @param series distinguishes the dossier codes of this driver from those of others
   * @param open how many instances are alive at once
   * @param clock moves the time for models with timers; null = there are none
   */
  public EngineDriver(
      EngineAddress engine,
      URI elasticsearch,
      String series,
      int open,
      @Nullable EngineClock clock) {
    this.door = EngineDoor.open(engine);
    this.tail = new RecordTail(elasticsearch);
    this.outside = new Outside(door, patience, clock);
    this.jobs = new JobDesk(engine, this::find, atTheDesk);
    this.series = series;
    this.open = open;
  }

  /** Adds an instance; it starts when {@link #drive()} has room for it. */
  public void add(ProcedureCode procedure, FlowModel model, Path path) {
    added++;
    String code = "TEST." + series + "-260101-" + String.format("%04d", added);
    waiting.add(new Run(code, procedure, model, path));
  }

  /**
   * Drives everything that was added to its end.
   *
   * @throws IllegalStateException when something went wrong; the message lists it
   */
  public Driven drive() throws IOException, InterruptedException {
    Driven driven = driveAll();
    if (!driven.problems().isEmpty()) {
      throw new IllegalStateException(
          driven.finished() + " of " + added + " finished; " + driven.problems());
    }
    return driven;
  }

  /** The same, with what went wrong in the result. */
  public Driven driveAll() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    long moved = begun;
    while (finished < added) {
      startWaiting();
      List<JsonNode> records = tail.next();
      records.forEach(this::take);
      if (!records.isEmpty()) {
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
        stuck();
        break;
      } else if (outside.moveTime(System.nanoTime() - moved)) {
        moved = System.nanoTime();
      }
    }
    problems.addAll(patience.problems());
    problems.addAll(atTheDesk.problems());
    double seconds = (System.nanoTime() - begun) / 1_000_000_000.0;
    return new Driven(finished, flows, nodes, List.copyOf(problems), seconds);
  }

  private void stuck() {
    runs.values().forEach(run -> problems.add(run + " stands still"));
    if (!waiting.isEmpty()) {
      problems.add(waiting.size() + " were not started");
    }
  }

  private void startWaiting() {
    while (!waiting.isEmpty() && added - waiting.size() - finished < open) {
      Run run = waiting.remove();
      runs.put(run.dossierCode, run);
      DossierStart start =
          new DossierStart(run.dossierCode, run.procedure, run.dossierCode, run.startVariables());
      patience.send("start " + run, () -> door.messages().startAsync(start));
    }
  }

  private @Nullable Run find(String dossierCode, long instance) {
    Run run = runs.get(dossierCode);
    if (run != null) {
      byInstance.put(instance, run);
    }
    return run;
  }

  private void take(JsonNode record) {
    JsonNode value = record.path("value");
    if (record.path("valueType").asString().equals("USER_TASK")) {
      String group = value.path("candidateGroupsList").path(0).asString();
      find(group.substring(group.indexOf('@') + 1), value.path("processInstanceKey").asLong());
    }
    long instance = value.path("processInstanceKey").asLong();
    Run run = byInstance.get(instance);
    if (run == null) {
      early.computeIfAbsent(instance, key -> new ArrayList<>()).add(record);
      return;
    }
    List<JsonNode> before = early.remove(instance);
    Objects.requireNonNullElse(before, List.<JsonNode>of()).forEach(known -> take(run, known));
    take(run, record);
  }

  private void take(Run run, JsonNode record) {
    JsonNode value = record.path("value");
    long key = record.path("key").asLong();
    String element = value.path("elementId").asString();
    switch (record.path("valueType").asString() + "." + record.path("intent").asString()) {
      case "USER_TASK.CREATED" -> {
        if (run.firstSight(key)) {
          task(run, key, element);
        }
      }
      case "PROCESS_INSTANCE.SEQUENCE_FLOW_TAKEN" -> took(run, element);
      case "PROCESS_INSTANCE.ELEMENT_ACTIVATED" -> {
        if (run.firstSight(key)) {
          outside.answer(run, element, key);
        }
      }
      case "PROCESS_INSTANCE.ELEMENT_COMPLETED" ->
          completed(run, element, value.path("bpmnElementType").asString());
      case "INCIDENT.CREATED" ->
          end(run, run + " at " + element + ": " + value.path("errorMessage").asString());
      default -> {}
    }
  }

  private void took(Run run, String flow) {
    run.took(flow);
    note(flows, run, flow);
  }

  private static void note(Map<String, Set<String>> where, Run run, String element) {
    where.computeIfAbsent(run.model.processId(), id -> new TreeSet<>()).add(element);
  }

  private void completed(Run run, String element, String type) {
    if (type.equals("PROCESS")) {
      end(run, run.difference());
      return;
    }
    note(nodes, run, element);
    run.model
        .racedBy(element)
        .ifPresent(flow -> {
          run.took(flow.id());
          note(flows, run, flow.id());
        });
    Run.Held held = run.release(element);
    if (held != null) {
      outside.goOn(run, held);
    }
    if (type.equals("EVENT_SUB_PROCESS") && run.lastOfThem()) {
      run.held.forEach(task -> outside.complete(run, task));
      run.held.clear();
    }
  }

  private void end(Run run, String problem) {
    if (!run.ended) {
      run.ended = true;
      finished++;
      runs.remove(run.dossierCode);
      if (!problem.isEmpty()) {
        problems.add(problem);
      }
    }
  }

  private void task(Run run, long key, String element) {
    run.keep(key, element);
    List<String> messages = run.takeMessages();
    if (!messages.isEmpty()) {
      messages.forEach(message -> outside.publish(run, message, key));
      run.held.add(key);
    } else if (!outside.disturb(run, element, key)) {
      outside.complete(run, key);
    }
  }

  @Override
  public void close() {
    jobs.close();
    door.close();
  }
}
