package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
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
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.signing.SignedItem;
import vn.motcua.dossiers.signing.Signing;
import vn.motcua.dossiers.view.SavedFilter;
import vn.motcua.dossiers.view.SavedFilters;
import vn.motcua.tasklist.document.DocumentDesk;
import vn.motcua.tasklist.document.SignDialog;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Toasts;

/** Acts on many tasks and the official's own filters, in the name of who looks at the queue. */
@Component
@Scope("prototype")
final class BulkDesk {

  private static final Set<Role> SIGNERS = Set.of(Role.APPROVER, Role.HEAD, Role.CLERK, Role.DESK);

  private static final Set<Role> DECIDERS = Set.of(Role.APPROVER, Role.HEAD);

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

  /**
   * Signs what the official may sign of the tasks' dossiers, and offers to make the results that
   * are not there yet where the decision is the official's; false if there is nothing to sign.
   */
  boolean sign(List<Long> tasks) {
    Set<DossierCode> codes = Set.copyOf(offers.dossiers(tasks, actor.get()).values());
    List<MadeDocument> waiting =
        documents.toSign(codes, actor.get()).stream().limit(Signing.MOST).toList();
    List<DossierCode> missing =
        withoutResult(tasks).stream().limit(Signing.MOST - waiting.size()).toList();
    if (waiting.isEmpty() && missing.isEmpty()) {
      return false;
    }
    new SignDialog(signing, waiting, missing, this::signed).open();
    return true;
  }

  /** In the order of the tasks. */
  private List<DossierCode> withoutResult(List<Long> tasks) {
    if (actor.get().allRoles().stream().noneMatch(DECIDERS::contains)) {
      return List.of();
    }
    return choices(tasks).stream()
        .filter(choice -> choice.kind() == StepKind.DECIDE)
        .findFirst()
        .map(choice -> {
          Map<Long, DossierCode> all = offers.dossiers(tasks, actor.get());
          List<DossierCode> decided =
              tasksOf(tasks, choice).stream().map(all::get).filter(Objects::nonNull).toList();
          Set<DossierCode> have = documents.withResult(decided, actor.get());
          return decided.stream().filter(code -> !have.contains(code)).distinct().toList();
        })
        .orElse(List.of());
  }

  private void signed(List<SignedItem> items) {
    long done = items.stream().filter(SignedItem::signed).count();
    if (done > 0) {
      Toasts.done(t("document.signed.done", done));
    }
  }

  List<BulkJob> jobs() {
    return jobs.of(actor.get());
  }

  void forget(BulkJob job) {
    jobs.forget(job, actor.get());
  }

  void stop(BulkJob job) {
    jobs.stop(job, actor.get());
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
