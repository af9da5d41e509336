package vn.motcua.dossiers.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;

/** Searches the dossiers an official may see. */
public final class SearchQueries {

  private final JdbcClient jdbc;
  private final Access access;

  public SearchQueries(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /**
   * Dossiers that contain every word, newest first; words may lack the Vietnamese marks, a code or
   * its beginning is found first.
   *
   * @param text what was typed; shorter than two characters finds nothing
   * @param limit at most so many
   */
  public List<SearchHit> find(String text, Actor actor, int limit) {
    throw new UnsupportedOperationException();
  }
}
