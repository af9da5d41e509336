package vn.motcua.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.local.journey.Views.View;
import vn.motcua.local.traffic.Cases;

/**
 * Every view, page and error screen the tasklist has, opened by somebody who may, in every look and
 * looked at with axe. What exists is read from the classes ({@link Views}): a new one is opened
 * here without a word, or fails here until an example of its parameters is given.
 */
@ExtendWith(JourneyExtension.class)
final class EveryViewIT {
  private static final UnitCode COMMUNE = new UnitCode("20242");
  private static final String PROCEDURE = "1.013225";
  private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE, Look.DARK, Look.ENGLISH);
  private static final Set<String> TITLES_OF_ERRORS =
      Set.of("Không có trang", "không có quyền", "Có lỗi", "no such page", "may not open", "wrong");

  private final House house;

  EveryViewIT(House house) {
    this.house = house;
  }

  @Test
  void everyViewCanBeReadInEveryLook() throws Exception {
    Map<String, String> examples = examples();
    Map<String, List<View>> byPerson = new LinkedHashMap<>();
    for (View view : Views.signedIn()) {
      assertThat(!view.hasParameters() || examples.containsKey(view.template()))
          .as("an example of the parameters of %s", view.template())
          .isTrue();
      byPerson.computeIfAbsent(person(view.roles()), who -> new ArrayList<>()).add(view);
    }
    Set<String> opened = new TreeSet<>();
    for (Look look : List.of(Look.DESK, Look.PHONE, Look.DARK)) {
      byPerson.forEach((who, views) -> {
        try (Official official = house.signIn(who, look)) {
          for (View view : views) {
            String address = examples.getOrDefault(view.template(), view.template());
            open(official, address);
            opened.add(view.template());
          }
        }
      });
    }
    assertThat(opened).hasSize(Views.signedIn().size()).hasSizeGreaterThan(20);
  }

  @Test
  void everyRoleAViewIsForHasSomebodyWhoComesToAScreenOfTheirs() {
    Set<String> roles = new TreeSet<>();
    Views.signedIn().forEach(view -> roles.addAll(view.roles()));
    assertThat(roles).contains(Role.DESK.key(), Role.DESIGNER.key(), Role.SUPERVISOR.key());
    for (String role : roles) {
      try (Official official = house.signIn(person(Set.of(role)))) {
        assertThat(official.page().url()).as(role).doesNotContain("dang-nhap");
        official.picture("first-screen-" + role);
      }
    }
  }

  @Test
  void theLoginSaysWhatWentWrong() {
    assertThat(Views.open()).containsExactly("dang-nhap");
    for (Look look : LOOKS) {
      try (Official visitor = house.visitor(look)) {
        for (String state : List.of("", "?error", "?doi=15", "?tu-choi")) {
          visitor.open("dang-nhap" + state);
          visitor.picture("login" + state.replaceAll("[?=]", "-"));
        }
      }
    }
  }

  @Test
  void everyScreenShownInsteadOfAViewCanBeRead() {
    Map<String, Consumer<Official>> ways = new TreeMap<>();
    ways.put("NotFoundView", official -> official.open("khong-co-trang-nay"));
    ways.put("NoAccessView", official -> official.open("tiep-nhan"));
    ways.put("FaultView", this::openWithoutItsTable);
    assertThat(ways.keySet()).isEqualTo(Views.errors());

    for (Look look : LOOKS) {
      try (Official official = house.signIn("thietke", look)) {
        ways.forEach((name, way) -> {
          way.accept(official);
          official.picture("instead-" + name.replace("View", "").toLowerCase(Locale.ROOT));
        });
      }
    }
  }

  /** Not every fault can be had from outside: the database refuses what the view asks for. */
  private void openWithoutItsTable(Official official) {
    JdbcTemplate database = house.database();
    database.execute("revoke select on casefile.document_template from motcua_ui");
    try {
      official.open("mau-van-ban");
    } finally {
      database.execute("grant select on casefile.document_template to motcua_ui");
    }
  }

  private static void open(Official official, String address) {
    official.open(address);
    assertThat(official.page().url()).contains("/" + address);
    assertThat(TITLES_OF_ERRORS).as(address).noneMatch(official.page().title()::contains);
    String picture = "view-" + address.replaceAll("[^a-z0-9.]+", "-");
    official.picture(picture);
  }

  /** Who of the local accounts has one of these roles; those of the commune first. */
  private String person(Set<String> roles) {
    return house
        .database()
        .queryForList(
            """
            select username from casefile.official
            where active and (? = '' or roles && string_to_array(?, ','))
            order by unit <> ?, array_position(array['desk', 'specialist', 'head'], roles[1]),
              username limit 1
            """,
            String.class,
            String.join(",", roles),
            String.join(",", roles),
            COMMUNE.value())
        .stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No local account has one of the roles " + roles));
  }

  private Map<String, String> examples() throws Exception {
    Procedure procedure =
        CatalogLoader.shipped().orThrow().procedure(new ProcedureCode(PROCEDURE)).orElseThrow();
    int number = 400_000 + (int) (System.currentTimeMillis() / 1000 % 100_000);
    String dossier = house.submit(Cases.walkIn(procedure, COMMUNE, COMMUNE, number));
    try (Official desk = house.signIn("tiepnhan")) {
      new Queue(desk).find(dossier);
    }
    String task =
        Objects.requireNonNull(
            house
                .database()
                .queryForObject(
                    """
                    select task_key::text from readmodel.task
                    where dossier_code = ? and state = 'CREATED' limit 1
                    """,
                    String.class,
                    dossier));
    return Map.of(
        "ho-so/:code", "ho-so/" + dossier,
        "viec/:task([0-9]{1,18})", "viec/" + task,
        "thu-tuc/:code", "thu-tuc/" + PROCEDURE,
        "thiet-ke/:code", "thiet-ke/" + PROCEDURE);
  }
}
