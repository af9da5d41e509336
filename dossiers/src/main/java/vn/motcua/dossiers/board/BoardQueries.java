package vn.motcua.dossiers.board;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;

/** Reads the supervisor's board: dossiers in process of the units the official may see. */
public final class BoardQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  public BoardQueries(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** One tile for every colour, also where it counts none. */
  public List<BoardTile> tiles(BoardFilter filter, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** The same numbers by competent unit. */
  public List<UnitCount> byUnit(BoardFilter filter, Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** The dossiers behind a number, by due date. */
  public BoardPage page(BoardFilter filter, Actor actor, @Nullable BoardCursor after, int size) {
    throw new UnsupportedOperationException();
  }
}
