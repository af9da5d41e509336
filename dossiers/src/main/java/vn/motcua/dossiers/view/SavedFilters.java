package vn.motcua.dossiers.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;

/** The filters an official has saved; PostgreSQL shows each official only their own. */
public final class SavedFilters {

  /** The longest name. */
  public static final int NAME_LENGTH = 60;

  private static final int MOST = 30;

  private final JdbcClient jdbc;
  private final Access access;

  public SavedFilters(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** The official's filters of a list in the order they chose. */
  public List<SavedFilter> of(String list, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(
                    """
                    select id, list, name, query, usual from casefile.saved_filter
                    where official = :me and list = :list order by position, id
                    """)
                .param("me", actor.username())
                .param("list", list)
                .query(SavedFilter.class)
                .list());
  }

  /** The one the list opens with. */
  public Optional<SavedFilter> usual(String list, Actor actor) {
    return of(list, actor).stream().filter(SavedFilter::usual).findFirst();
  }

  /**
   * Keeps a filter under a name; in the place of the one that has this name.
   *
   * @return false if there are too many already
   */
  public boolean save(String list, String name, String query, boolean usual, Actor actor) {
    return access.as(
        actor,
        () -> {
          if (usual) {
            notUsual(list, actor);
          }
          return jdbc.sql(
                      """
                      insert into casefile.saved_filter
                        (official, list, name, query, usual, position)
                      select :me, :list, :name, :query, :usual, coalesce(max(position) + 1, 0)
                      from casefile.saved_filter where official = :me and list = :list
                      having count(*) filter (where name <> :name) < :most
                      on conflict (official, list, name)
                        do update set query = excluded.query, usual = excluded.usual
                      """)
                  .param("me", actor.username())
                  .param("list", list)
                  .param("name", name)
                  .param("query", query)
                  .param("usual", usual)
                  .param("most", MOST)
                  .update()
              == 1;
        });
  }

  /** Lets the list open with this filter; false = with none. */
  public void usual(SavedFilter filter, boolean usual, Actor actor) {
    access.as(
        actor,
        () -> {
          notUsual(filter.list(), actor);
          if (usual) {
            jdbc.sql("update casefile.saved_filter set usual = true where id = :id")
                .param("id", filter.id())
                .update();
          }
        });
  }

  /** Moves the filter one place up (negative) or down. */
  public void move(SavedFilter filter, int places, Actor actor) {
    access.as(
        actor,
        () -> {
          List<SavedFilter> all = new ArrayList<>(of(filter.list(), actor));
          int from = all.stream().map(SavedFilter::id).toList().indexOf(filter.id());
          if (from < 0) {
            return;
          }
          SavedFilter moved = all.remove(from);
          all.add(Math.clamp(from + places, 0, all.size()), moved);
          for (int at = 0; at < all.size(); at++) {
            jdbc.sql("update casefile.saved_filter set position = :at where id = :id")
                .param("at", at)
                .param("id", all.get(at).id())
                .update();
          }
        });
  }

  /** Forgets the filter. */
  public void delete(SavedFilter filter, Actor actor) {
    access.as(
        actor,
        () -> {
          jdbc.sql("delete from casefile.saved_filter where id = :id")
              .param("id", filter.id())
              .update();
        });
  }

  private void notUsual(String list, Actor actor) {
    jdbc.sql(
            """
            update casefile.saved_filter set usual = false
            where official = :me and list = :list and usual
            """)
        .param("me", actor.username())
        .param("list", list)
        .update();
  }
}
