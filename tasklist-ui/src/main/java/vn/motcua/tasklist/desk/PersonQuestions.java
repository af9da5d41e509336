package vn.motcua.tasklist.desk;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

  private static final int PATIENCE_SECONDS = 3;

  private final PersonLookups lookups;
  private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
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
          lookups.forget(id, actor);
          return new PersonAnswer.Unavailable();
        })
        .thenAccept(answered)
        .whenComplete((done, fault) -> waiting.remove(id));
    take(id);
  }

  private void heard(String id) {
    if (id.isEmpty()) {
      waiting.keySet().forEach(this::take);
    } else {
      take(UUID.fromString(id));
    }
  }

  private void take(UUID id) {
    Waiting asker = waiting.get(id);
    if (asker != null) {
      lookups.take(id, asker.actor()).ifPresent(asker.answer()::complete);
    }
  }

  @Override
  public void destroy() {
    PostgresListener open = listener;
    if (open != null) {
      open.close();
    }
  }

  private record Waiting(Actor actor, CompletableFuture<PersonAnswer> answer) {}
}
