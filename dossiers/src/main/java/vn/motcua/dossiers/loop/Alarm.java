package vn.motcua.dossiers.loop;

import java.time.Duration;

/** What a loop rests by: a ring ends a rest, also one that came while nobody rested. */
class Alarm {

  private boolean rung;
  private boolean ended;

  /** Ends the rest, or the next one where none goes on. */
  synchronized void ring() {
    rung = true;
    notifyAll();
  }

  /** Ends every rest and pause from now on. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized boolean ended() {
    return ended;
  }

  /** Waits until it rings, at most so long. */
  synchronized void rest(Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (!rung && !ended && left(until) > 0) {
      wait(left(until));
    }
    rung = false;
  }

  /** Waits so long, whatever rings; it is heard afterwards. */
  synchronized void pause(Duration duration) throws InterruptedException {
    long until = System.nanoTime() + duration.toNanos();
    while (!ended && left(until) > 0) {
      wait(left(until));
    }
  }

  private static long left(long until) {
    return Math.ceilDiv(until - System.nanoTime(), 1_000_000L);
  }
}
