package vn.motcua.dossiers.loop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** One turn of work that a {@link WorkLoop} takes again and again, always on the same thread. */
@FunctionalInterface
public interface Turn extends AutoCloseable {

  /**
   * Does what there is to do now.
   *
   * @return how long to rest unless woken; zero where there may be more
   * @throws RuntimeException where something is away: the turn is taken again after a while
   */
  Duration take();

  /** The loop ends; nothing has to be given back, mostly. */
  @Override
  default void close() {}

  /** Does the work, then rests. */
  static Turn every(Duration rest, Runnable work) {
    return () -> {
      work.run();
      return rest;
    };
  }

  /**
   * Rests only where there was nothing to do.
   *
   * @param work answers whether there may be more
   */
  static Turn whileAny(Duration rest, BooleanSupplier work) {
    return () -> work.getAsBoolean() ? Duration.ZERO : rest;
  }

  /**
   * Rests until the next moment at which something is due.
   *
   * @param work answers how many things were done; more than none may mean more
   * @param next when something is due next, perhaps in the past
   * @param shortest the least to rest, so that what is late for a reason is not asked without end
   * @param longest the most, as clocks and rows may change unheard
   */
  static Turn due(
      IntSupplier work,
      Supplier<Optional<Instant>> next,
      Clock clock,
      Duration shortest,
      Duration longest) {
    return () -> {
      if (work.getAsInt() > 0) {
        return Duration.ZERO;
      }
      Instant now = clock.instant();
      Duration wait = next.get().map(at -> Duration.between(now, at)).orElse(longest);
      return wait.compareTo(shortest) < 0 ? shortest : wait.compareTo(longest) > 0 ? longest : wait;
    };
  }
}
