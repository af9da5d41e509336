package vn.motcua.local.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.DatabaseAddress;
import vn.motcua.local.traffic.House;

/** Officials of a history who have work waiting. */
final class QueueUsers {

  private static final String BUSIEST =
      """
      select o.username, o.name, o.unit, o.roles from casefile.official o
      join (select unit, role, count(*) waiting from readmodel.queue
            group by 1, 2) q
        on q.unit = o.unit and q.role = any (o.roles)
      where o.active and q.waiting >= :least
      order by %s, o.username limit :most
      """;

  private QueueUsers() {}

  /** Half of them where most work waits, half anywhere: communes and departments. */
  static List<Actor> mixed(House system, int number) {
    List<Actor> all = new ArrayList<>(read(system, "q.waiting desc", number / 2, 1));
    all.addAll(read(system, "md5(o.username)", number - number / 2, 1));
    return all;
  }

  /** Any officials with so much free work. */
  static List<Actor> withWork(House system, int number, int least) {
    return read(system, "md5(o.username)", number, least);
  }

  static Addresses addresses(DatabaseAddress database) {
    URI none = URI.create("http://127.0.0.1:1");
    return new Addresses(
        database.url(),
        database.ownerPassword(),
        database.workersPassword(),
        database.uiPassword(),
        none,
        none,
        none,
        "");
  }

  private static List<Actor> read(House system, String order, int most, int least) {
    return system
        .get(Access.class)
        .asSystem(() ->
            system
                .get(JdbcClient.class)
                .sql(BUSIEST.formatted(order))
                .param("least", least)
                .param("most", most)
                .query((row, number) ->
                    new Actor(
                        row.getString("username"),
                        row.getString("name"),
                        new UnitCode(row.getString("unit")),
                        roles((String[]) row.getArray("roles").getArray())))
                .list());
  }

  private static Set<Role> roles(String[] keys) {
    return Arrays.stream(keys)
        .map(key -> Role.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')))
        .collect(Collectors.toSet());
  }
}
