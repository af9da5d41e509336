package vn.motcua.tasklist.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.outbox.PostgresListener;
import vn.motcua.dossiers.person.PersonAnswer;
import vn.motcua.dossiers.person.PersonLookups;

/** Asks the population service for every open desk: one listening connection for all. */
@Component
final class PersonQuestions implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PersonQuestions.class);
  private static final int PATIENCE_SECONDS = 3;
  private static final int READERS = 4;

  private final PersonLookups lookups;
  private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          READERS, Thread.ofPlatform().daemon().name("person-answers-", 1).factory());
  private @Nullable PostgresListener listener;

  PersonQuestions(PersonLookups lookups) {
    this.lookups = lookups;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    listener = lookups.onAnswered(this::heard);
  }

  /**
   * Asks; what takes longer than three seconds counts as no answer, so that nobody waits at a desk.
   *
   * @param answered called once, mostly on another thread
   */
  void ask(String personalId, Actor actor, Consumer<PersonAnswer> answered) {
    UUID id = lookups.ask(personalId, actor).orElse(null);
    if (id == null) {
      answered.accept(new PersonAnswer.TooMany());
      return;
    }
    CompletableFuture<PersonAnswer> answer = new CompletableFuture<>();
    waiting.put(id, new Waiting(actor, answer));
    answer
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .exceptionally(late -> {
          forget(id, actor);
          return new PersonAnswer.Unavailable();
        })
        .thenAccept(answered)
        .whenComplete((done, fault) -> waiting.remove(id));
    take(id);
  }

  /** A row that stays is deleted by the workers after some minutes. */
  private void forget(UUID id, Actor actor) {
    try {
      lookups.forget(id, actor);
    } catch (RuntimeException fault) {
      LOG.warn("A question nobody waits for was not deleted: {}", fault.toString());
    }
  }

  /** Reads beside the listening thread: a slow database keeps nobody else waiting. */
  private void heard(String id) {
    List<UUID> answered =
        id.isEmpty() ? List.copyOf(waiting.keySet()) : List.of(UUID.fromString(id));
    answered.stream().filter(waiting::containsKey).forEach(one -> readers.execute(() -> take(one)));
  }

  private void take(UUID id) {
    Waiting asker = waiting.get(id);
    if (asker == null) {
      return;
    }
    try {
      lookups.take(id, asker.actor()).ifPresent(asker.answer()::complete);
    } catch (RuntimeException fault) {
      LOG.warn("An answer was not read: {}", fault.toString());
    }
  }

  @Override
  public void destroy() {
    PostgresListener open = listener;
    if (open != null) {
      open.close();
    }
    readers.shutdownNow();
  }

  private record Waiting(Actor actor, CompletableFuture<PersonAnswer> answer) {}
}
