package vn.motcua.dossiers.task;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;

/** Reads the work queue in the official's own name. */
public final class TaskQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  public TaskQueries(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** One page in the order of the due date (done tasks: newest first), {@code null} = the first. */
  public TaskPage page(TaskFilter filter, Actor actor, @Nullable TaskCursor after, int size) {
    throw new UnsupportedOperationException();
  }

  /** The numbers on the tabs under the other conditions of the filter. */
  public TaskCounts counts(TaskFilter filter, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** One task the official may see, open or done. */
  public Optional<TaskDetail> find(long taskKey, Actor actor) {
    throw new UnsupportedOperationException();
  }
}
