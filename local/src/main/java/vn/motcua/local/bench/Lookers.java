package vn.motcua.local.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.local.traffic.House;

/** Who looks at the supervisors' views in the bench, and what they filter by. */
final class Lookers {
  static final UnitCode PROVINCE = new UnitCode("48");

  private Lookers() {}

  /** Half of the looks are the province's, half those of its five busiest communes. */
  static List<Actor> actors(House system) {
    List<Actor> actors = new ArrayList<>();
    for (String commune :
        texts(
            system,
            """
            select commune_unit from casefile.dossier
            where clock_state <> 'SETTLED' and accepted_at is not null
            group by 1 order by count(*) desc, 1 limit 5
            """)) {
      actors.add(supervisor(PROVINCE));
      actors.add(supervisor(new UnitCode(commune)));
    }
    return actors;
  }

  static List<BoardFilter> filters(List<String> procedures) {
    LocalDate today = LocalDate.ofInstant(ClockBench.NOW, WorkingCalendar.ZONE);
    BoardFilter all = BoardFilter.all();
    return List.of(
        all,
        all.withColour(ClockColour.OVERDUE),
        all.withStopReason(ClockFact.SUPPLEMENT),
        all.withField("civil-status"),
        all.withColour(ClockColour.AT_RISK),
        all.withProcedure(new ProcedureCode(procedures.getFirst())),
        all.withChannel(Channel.ONLINE),
        all.withReceived(today.minusDays(90), today));
  }

  /** The procedures with the most steps. */
  static List<String> frequent(House system) {
    return texts(
        system,
        """
        select procedure_code from readmodel.step_month where unit = '48'
        group by 1 order by sum(steps) desc, 1 limit 12
        """);
  }

  private static Actor supervisor(UnitCode unit) {
    return new Actor("bench", "Bench", unit, Set.of(Role.SUPERVISOR));
  }

  private static List<String> texts(House system, String sql) {
    return system
        .get(Access.class)
        .asSystem(() -> system.get(JdbcClient.class).sql(sql).query(String.class).list());
  }
}
