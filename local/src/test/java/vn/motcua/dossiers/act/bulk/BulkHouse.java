package vn.motcua.dossiers.act.bulk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.local.platform.Addresses;
import vn.motcua.processes.outline.OutlineStep;

/** A house where tasks are examined in bulk, by a clock that stands where the test puts it. */
final class BulkHouse implements AutoCloseable {

  static final Map<String, Object> OPINION = Map.of("conclusion", "Đủ điều kiện.");

  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

  final Hands hands = new Hands();
  final House house;
  final PendingActs pending;
  final Bulk bulk;

  BulkHouse(Addresses addresses) {
    house = new House(addresses, hands);
    House.Side screens = house.screens;
    pending =
        new PendingActs(
            screens.jdbc(),
            screens.access(),
            screens.acts(),
            screens.officials(),
            new Notices(screens.jdbc(), House.catalog().units()),
            screens.audit(),
            hands);
    bulk = new Bulk(screens.jdbc(), screens.access(), screens.acts(), pending, hands);
  }

  /** Records that the examination of the tasks ends well. */
  BulkRun pass(List<Long> tasks, Actor actor) {
    return bulk.run(tasks, new BulkAct.Complete("pass", OPINION), actor, item -> {});
  }

  /** The time to take acts back is over, and what is due is carried out. */
  int halfAMinuteLater() {
    hands.pass(PendingActs.UNDO_TIME);
    return pending.runDue();
  }

  DossierCode aDossier() {
    return aDossier(House.HAI_CHAU);
  }

  DossierCode aDossier(UnitCode unit) {
    return Submissions.registered(
        house
            .workers
            .intake()
            .register(Submissions.at(unit, Channel.DIRECT, null), Submissions.PORTAL));
  }

  long aTask() {
    return aTask(aDossier());
  }

  long aTask(DossierCode code) {
    return aTask(code, House.HAI_CHAU);
  }

  long aTask(DossierCode code, UnitCode unit) {
    return aTask(code, unit, StepKind.EXAMINE);
  }

  /** As the projector writes it. */
  long aTask(DossierCode code, UnitCode unit, StepKind kind) {
    OutlineStep step =
        house.workers.procedures().current(Submissions.BIRTH).orElseThrow().outline().stream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .orElseThrow();
    long key = KEYS.incrementAndGet();
    house.waiting(key, code, step.elementId(), step.role(), unit);
    return key;
  }

  /** Whether it is in the queue. */
  boolean waits(long task) {
    return count("select count(*) from readmodel.queue where task_key = :key", task) == 1;
  }

  /** How many acts ended it: one at the most. */
  long acts(long task) {
    return count("select count(*) from casefile.task_act where task_key = :key", task);
  }

  Instant actAt(long task) {
    return house
        .workers
        .jdbc()
        .sql("select at from casefile.task_act where task_key = :key")
        .param("key", task)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  long count(String sql, long task) {
    return house.workers.jdbc().sql(sql).param("key", task).query(Long.class).single();
  }

  void state(DossierCode code, String state) {
    house
        .workers
        .jdbc()
        .sql("update casefile.dossier set state = :state where code = :code")
        .param("state", state)
        .param("code", code.value())
        .update();
  }

  /** As nobody but the database's owner could. */
  void change(String sql, long task) {
    house.owner().sql(sql).param("key", task).update();
  }

  @Override
  public void close() {
    house.close();
  }

  /** A clock that is moved by hand. */
  static final class Hands extends Clock {
    volatile Instant now = Instant.parse("2026-03-02T02:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return WorkingCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
