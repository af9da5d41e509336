package vn.motcua.dossiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class SearchIT {

  private static final int MANY = 50;

  private static House house;
  private static URI elasticsearch;
  private static SearchIndexer indexer;
  private static SearchQueries search;
  private static DossierCode thuy;
  private static DossierCode hoaTone;
  private static DossierCode hoaFlat;

  @BeforeAll
  static void fill(Addresses addresses) {
    house = new House(addresses);
    elasticsearch = addresses.elasticsearch();
    indexer =
        new SearchIndexer(
            house.workers.jdbc(),
            house.workers.access(),
            SearchIndex.filled(elasticsearch),
            House.catalog().units(),
            Map.of(),
            Clock.systemUTC());
    thuy = aDossierOf("Đặng Thị Thuý Xoan");
    hoaTone = aDossierOf("Quách Hoà Xoan");
    indexer.rebuild(done -> {});
    hoaFlat = aDossierOf("Quách Hoa Xoan");
    fresh();
    search =
        new SearchQueries(
            house.screens.jdbc(), house.screens.access(), SearchIndex.asked(elasticsearch));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void marksMayBeMissingMisplacedOrCutOff() {
    for (String typed :
        List.of("Đặng Thị Thuý Xoan", "dang thi thuy xoan", "đặng thúy xoan", "xoan thu dan")) {
      assertThat(codes(typed, House.DESK)).as(typed).contains(thuy);
    }
  }

  @Test
  void whoTypesAMarkFindsTheWordWithItFirst() {
    assertThat(codes("quách hòa xoan", House.DESK)).startsWith(hoaTone).contains(hoaFlat);
    assertThat(codes("quach hoa xoan", House.DESK)).contains(hoaTone, hoaFlat);
  }

  @Test
  void codesAndTheirPartsAndPersonalIdsAreFound() {
    String code = thuy.value();
    assertThat(codes(code, House.DESK)).startsWith(thuy);
    assertThat(codes(code.substring(code.indexOf('-') + 1), House.DESK)).contains(thuy);
    assertThat(search.page(SearchQuestion.of("999190123456 thuý xoan"), House.DESK, 0, MANY).hits())
        .filteredOn(hit -> hit.dossierCode().equals(thuy))
        .singleElement()
        .satisfies(hit -> assertThat(hit.foundIn()).contains(FoundIn.PERSONAL_ID, FoundIn.NAME));
  }

  @Test
  void anotherUnitFindsNothingEvenIfTheIndexIsForged() {
    assertThat(codes("thuý xoan", House.STRANGER)).isEmpty();
    String alias = new SearchKeys(house.screens.jdbc()).alias();
    SearchIndex index = SearchIndex.filled(elasticsearch);
    WordKey key = new SearchKeys(house.screens.jdbc()).get();
    var entry =
        new Entry.OfDossier(
            thuy.value(),
            Submissions.BIRTH.value(),
            "x",
            List.of(House.SON_TRA.value()),
            House.SON_TRA.value(),
            List.of(),
            2,
            Instant.now(),
            "Đặng Thị Thuý Xoan",
            null,
            null);
    index.write(
        "{\"index\":{\"_index\":\"%s\",\"_id\":\"D:%s\"}}\n%s\n"
            .formatted(alias, thuy.value(), new IndexDocument(key).of(entry)));
    indexer.refresh();

    SearchAnswer forged = search.page(SearchQuestion.of("thuý xoan"), House.STRANGER, 0, MANY);
    assertThat(forged.hits()).isEmpty();
    assertThat(forged.total()).isZero();
    house
        .owner()
        .sql("select casefile.search_changed('DOSSIER', :code)")
        .param("code", thuy.value())
        .query((row, number) -> 1)
        .list();
    fresh();
  }

  @Test
  void whereTheIndexDoesNotAnswerPostgresSearches() {
    SearchQueries alone =
        new SearchQueries(house.screens.jdbc(), house.screens.access(), SearchIndex.none());

    SearchAnswer answer = alone.suggest("thuy xoan", House.DESK, MANY);

    assertThat(answer.fromIndex()).isFalse();
    assertThat(answer.hits()).extracting(SearchHit::dossierCode).contains(thuy);
  }

  @Test
  void aSuccessorUnitFindsByTheNameOfAnOldUnit() {
    var old =
        House.catalog().units().lineage(House.HAI_CHAU).stream()
            .filter(unit -> !unit.code().equals(House.HAI_CHAU))
            .findFirst();
    old.ifPresent(unit -> assertThat(codes(unit.name() + " thuý xoan", House.DESK)).contains(thuy));
  }

  @Test
  void aProvinceSupervisorSeesWhatLiesBelow() {
    Actor province = new Actor("tim.tinh", "Giám sát", new UnitCode("48"), Set.of(Role.SUPERVISOR));
    assertThat(codes("thuý xoan", province)).contains(thuy);
    assertThat(search.suggest("khai sinh", province, MANY).procedures()).isNotEmpty();
  }

  @Test
  void whoHasNoRoleInCasesFindsProceduresAndNotEvenTheNumberOfDossiers() {
    SearchQueries alone =
        new SearchQueries(house.screens.jdbc(), house.screens.access(), SearchIndex.none());
    for (Role role : List.of(Role.DESIGNER, Role.ADMINISTRATOR, Role.OPERATOR)) {
      Actor actor = new Actor("tim." + role.key(), "Người tìm", House.HAI_CHAU, Set.of(role));
      SearchAnswer xoan = search.page(SearchQuestion.of("xoan"), actor, 0, MANY);
      assertThat(xoan.hits()).as(role.key()).isEmpty();
      assertThat(xoan.total()).as(role.key()).isZero();
      assertThat(xoan.facets()).as(role.key()).isEqualTo(SearchAnswer.Facets.NONE);
      assertThat(alone.page(SearchQuestion.of("xoan"), actor, 0, MANY).hits())
          .as("%s without an index", role.key())
          .isEmpty();
      assertThat(search.page(SearchQuestion.of("khai sinh"), actor, 0, MANY).procedures())
          .as(role.key())
          .isNotEmpty();
    }
  }

  @Test
  void ofManyLongPapersOnlyWhatTheIndexNeedsIsRead() {
    DossierCode code = aDossierOf("Đỗ Văn Giấy");
    EntryRows rows = new EntryRows(house.workers.jdbc(), House.catalog().units(), Map.of());
    for (int paper = 0; paper < 3; paper++) {
      house.workers.access().asSystem(() -> longPaper(code));
    }

    List<Entry> read = house.workers.access().asSystem(() -> rows.dossiers(Set.of(code.value())));

    assertThat(read)
        .singleElement(InstanceOfAssertFactories.type(Entry.OfDossier.class))
        .satisfies(entry ->
            assertThat(entry.text()).startsWith("giấy ").hasSize(EntryRows.MOST_OF_DOSSIER));
  }

  private static void longPaper(DossierCode code) {
    long id =
        house
            .workers
            .jdbc()
            .sql(
                """
                insert into casefile.attachment (dossier_code, paper_id, file_name, media_type,
                  size, sha256, content)
                select dossier_code, id, 'dai.pdf', 'application/pdf', 1,
                  encode(sha256('\\x20'), 'hex'), '\\x20'
                from casefile.paper where dossier_code = :code limit 1 returning id
                """)
            .param("code", code.value())
            .query(Long.class)
            .single();
    house
        .workers
        .jdbc()
        .sql(
            """
            update casefile.attachment_text set state = 'TEXT', content = repeat('giấy ', 40000)
            where attachment_id = :id
            """)
        .param("id", id)
        .update();
  }

  private static List<DossierCode> codes(String typed, Actor actor) {
    return search.find(typed, actor, MANY).stream().map(SearchHit::dossierCode).toList();
  }

  private static void fresh() {
    while (indexer.round() > 0) {
      continue;
    }
    indexer.refresh();
  }

  private static DossierCode aDossierOf(String name) {
    Submission one = Submissions.complete(Channel.DIRECT, Submissions.key());
    Submission named =
        new Submission(
            one.procedure(),
            one.channel(),
            one.receivingUnit(),
            one.communeUnit(),
            Submissions.applicant(name),
            one.facts(),
            one.papers(),
            one.returnWay(),
            one.idempotencyKey());
    return Submissions.registered(
        house.screens.intake().register(named, new Origin.Desk(House.DESK)));
  }
}
