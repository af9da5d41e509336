package vn.motcua.tasklist.queue;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.bulk.BulkAct;
import vn.motcua.dossiers.act.bulk.BulkChoice;
import vn.motcua.dossiers.act.bulk.BulkOffers;
import vn.motcua.dossiers.act.bulk.BulkQuestion;
import vn.motcua.dossiers.act.bulk.BulkRun;
import vn.motcua.dossiers.act.bulk.FailedAct;
import vn.motcua.dossiers.act.bulk.PendingActs;
import vn.motcua.dossiers.act.bulk.PendingBatch;
import vn.motcua.dossiers.document.DocumentQueries;
import vn.motcua.dossiers.document.MadeDocument;
import vn.motcua.dossiers.signing.Signing;
import vn.motcua.dossiers.view.SavedFilter;
import vn.motcua.dossiers.view.SavedFilters;
import vn.motcua.tasklist.document.DocumentDesk;
import vn.motcua.tasklist.document.SignDialog;
import vn.motcua.tasklist.shell.SignedIn;

/** Acts on many tasks and the official's own filters, in the name of who looks at the queue. */
@Component
@Scope("prototype")
final class BulkDesk {

  private static final Set<Role> SIGNERS = Set.of(Role.APPROVER, Role.HEAD, Role.CLERK, Role.DESK);

  private final BulkJobs jobs;
  private final BulkOffers offers;
  private final PendingActs pending;
  private final SavedFilters filters;
  private final DocumentQueries documents;
  private final DocumentDesk signing;
  private final Clock clock;
  private final Supplier<Actor> actor;

  BulkDesk(
      BulkJobs jobs,
      BulkOffers offers,
      PendingActs pending,
      SavedFilters filters,
      DocumentQueries documents,
      DocumentDesk signing,
      Clock clock,
      SignedIn signedIn) {
    this.jobs = jobs;
    this.offers = offers;
    this.pending = pending;
    this.filters = filters;
    this.documents = documents;
    this.signing = signing;
    this.clock = clock;
    this.actor = signedIn.present();
  }

  List<BulkChoice> choices(List<Long> tasks) {
    return offers.choices(tasks, actor.get());
  }

  List<Long> tasksOf(List<Long> tasks, BulkChoice choice) {
    return offers.of(tasks, choice, actor.get());
  }

  List<BulkQuestion> questions(List<Long> tasks, BulkChoice choice) {
    return offers.questions(tasks, choice, actor.get());
  }

  List<Actor> colleaguesFor(List<Long> tasks) {
    return offers.colleagues(tasks, actor.get()).stream()
        .filter(one -> !one.username().equals(actor.get().username()))
        .toList();
  }

  void start(String words, List<Long> tasks, BulkAct act) {
    jobs.start(words, tasks, act, actor.get());
  }

  /** Whether the official signs documents at all. */
  boolean signs() {
    return actor.get().allRoles().stream().anyMatch(SIGNERS::contains);
  }

  /** Signs what the official may sign of the tasks' dossiers; false if there is nothing. */
  boolean sign(List<Long> tasks) {
    List<MadeDocument> waiting =
        documents
            .toSign(Set.copyOf(offers.dossiers(tasks, actor.get()).values()), actor.get())
            .stream()
            .limit(Signing.MOST)
            .toList();
    if (!waiting.isEmpty()) {
      new SignDialog(signing, waiting, signed -> {}).open();
    }
    return !waiting.isEmpty();
  }

  List<BulkJob> jobs() {
    return jobs.of(actor.get());
  }

  void forget(BulkJob job) {
    jobs.forget(job, actor.get());
  }

  void undo(BulkJob job, BulkRun run) {
    jobs.undo(job, run, actor.get());
  }

  int undo(PendingBatch batch) {
    return pending.undo(batch.batch(), actor.get());
  }

  List<PendingBatch> pending() {
    return pending.open(actor.get());
  }

  List<FailedAct> failed() {
    return pending.failed(actor.get());
  }

  void forgetFailed() {
    pending.forgetFailed(actor.get());
  }

  Instant now() {
    return clock.instant();
  }

  Registration follow(Runnable changed) {
    return jobs.follow(actor.get(), changed);
  }

  List<SavedFilter> savedFilters() {
    return filters.of(QueueView.PATH, actor.get());
  }

  boolean keep(String name, String query, boolean usual) {
    return filters.save(QueueView.PATH, name, query, usual, actor.get());
  }

  void move(SavedFilter filter, int places) {
    filters.move(filter, places, actor.get());
  }

  void usual(SavedFilter filter, boolean usual) {
    filters.usual(filter, usual, actor.get());
  }

  void delete(SavedFilter filter) {
    filters.delete(filter, actor.get());
  }
}
