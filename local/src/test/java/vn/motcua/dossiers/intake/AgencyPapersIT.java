package vn.motcua.dossiers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.draft.Typing;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.paper.PaperGate;
import vn.motcua.dossiers.paper.Receipt;
import vn.motcua.dossiers.paper.ReceivedFiles;
import vn.motcua.dossiers.paper.VirusScan;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class AgencyPapersIT {

  private static final String TITLE = "Biên bản kiểm tra nhà bà Thử";

  private static House house;
  private static AgencyPapers papers;
  private static ReceivedFiles files;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    House.Side side = house.screens;
    Contents contents = new Contents(side.jdbc(), House.STORE);
    papers = new AgencyPapers(side.jdbc(), side.access(), contents, side.audit());
    files =
        new ReceivedFiles(
            side.source(), side.jdbc(), side.access(), new PaperGate(VirusScan.OFF), contents);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aRecordOfAnInspectionIsKeptWithWhoWhenAndAsWhat() {
    DossierCode code = Typing.aDossier(house);

    assertThat(papers.add(code, " " + TITLE + " ", List.of(file(), file()), House.SPECIALIST))
        .isInstanceOf(ActResult.Done.class);

    CaseFile.Paper added =
        house.screens.files().open(code, House.DESK).orElseThrow().papers().stream()
            .filter(paper -> paper.title() != null)
            .findFirst()
            .orElseThrow();
    assertThat(added.title()).isEqualTo(TITLE);
    assertThat(added.addedBy()).isEqualTo(House.SPECIALIST.name());
    assertThat(added.componentId()).isEqualTo(AgencyPapers.COMPONENT);
    assertThat(added.files()).hasSize(2);
    assertThat(
            new HistoryQueries(house.screens.jdbc(), house.screens.access())
                .of(code, House.DESK).stream()
                    .filter(entry -> entry.kind() == HistoryEntry.Kind.PAPER))
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.data())
                .containsEntry("title", TITLE)
                .containsEntry("byName", House.SPECIALIST.name()));
    assertThat(audited(code))
        .singleElement()
        .satisfies(body -> assertThat(body).doesNotContain("Thử").contains("nha.chuyenvien"));
  }

  @Test
  void onlyWhoWorksOnTheDossierAddsAndOnlyTheirOwnFiles() {
    DossierCode code = Typing.aDossier(house);
    Actor watching =
        new Actor("nha.giamsat", "Giám sát", new UnitCode("48"), Set.of(Role.SUPERVISOR));

    for (Actor other : List.of(House.STRANGER, House.DESIGNER, watching)) {
      assertThat(papers.hindrance(code, other)).isPresent();
      assertThat(papers.add(code, TITLE, List.of(file()), other))
          .isInstanceOf(ActResult.Refused.class);
    }
    assertThat(papers.hindrance(code, House.SPECIALIST)).isEmpty();
    assertThat(papers.add(code, TITLE, List.of(file()), House.COLLEAGUE))
        .as("a file that waits for somebody else")
        .isInstanceOf(ActResult.Refused.class);
    assertThat(papers.add(code, "  ", List.of(file()), House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(papers.add(code, TITLE, List.of(), House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(audited(code)).isEmpty();
  }

  @Test
  void theDatabaseTakesNoPaperInSomebodyElsesNameNorOnAnEndedDossier() {
    DossierCode code = Typing.aDossier(house);

    assertThatThrownBy(() -> insert(code, "nha.dongnghiep", House.SPECIALIST))
        .isInstanceOf(DataAccessException.class);
    house
        .workers
        .jdbc()
        .sql("update casefile.dossier set state = 'STOPPED' where code = :code")
        .param("code", code.value())
        .update();
    assertThatThrownBy(() -> insert(code, House.SPECIALIST.username(), House.SPECIALIST))
        .isInstanceOf(DataAccessException.class);
    assertThat(papers.add(code, TITLE, List.of(file()), House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
  }

  private static void insert(DossierCode code, String by, Actor actor) {
    house
        .screens
        .access()
        .as(
            actor,
            () ->
                house
                    .screens
                    .jdbc()
                    .sql(
                        """
                        insert into casefile.paper (dossier_code, component_id, copies, received_by,
                          title, added_by_name)
                        values (:code, '@agency', 1, :by, 'x', 'x')
                        """)
                    .param("code", code.value())
                    .param("by", by)
                    .update());
  }

  private static long file() {
    byte[] pdf = Submissions.pdf(Submissions.FORM).content();
    Receipt receipt = files.upload("bien-ban.pdf", pdf, House.SPECIALIST);
    return ((Receipt.Taken) receipt).file().id();
  }

  private static List<String> audited(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql(
            """
            select body from audit.entry
            where dossier_code = :code and action = 'agency-paper-added'
            """)
        .param("code", code.value())
        .query(String.class)
        .list();
  }
}
