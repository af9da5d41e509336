package vn.motcua.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.local.traffic.Cases;
import vn.motcua.local.traffic.vaadin.Invocations;
import vn.motcua.local.traffic.vaadin.VaadinAnswer;
import vn.motcua.local.traffic.vaadin.VaadinClient;

/** What the tasklist lets through: forged addresses, requests and sessions. */
@ExtendWith(JourneyExtension.class)
final class AccessJourneyIT {
  private static final String PASSWORD = "motcua-local";
  private static final String MASKED = "••••";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final House house;
  private final HttpClient http = VaadinClient.sharedHttp();

  AccessJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void withoutASessionEveryAddressLeadsToTheLoginAndBack() {
    VaadinClient nobody = client();

    for (String path : List.of("/viec?tab=unit", "/ho-so/X-1", "/tai-khoan", "/?v-r=init")) {
      HttpResponse<String> answer = nobody.get(path);
      assertThat(answer.body()).as(path).doesNotContain("Vaadin-Security-Key");
    }
    nobody.get("/viec?tab=unit");
    String before = nobody.cookie("MOTCUA");
    assertThat(nobody.login("chuyenvien", PASSWORD)).isTrue();
    assertThat(nobody.cookie("MOTCUA")).as("a session of before the login").isNotEqualTo(before);
  }

  @Test
  void aForgedRequestIsNotCarriedOut() {
    VaadinClient official = signedIn("chuyenvien");
    official.open("viec?tab=unit");
    var click = JSON.createArrayNode().add(Invocations.method(1, "leaveNavigation"));

    VaadinAnswer stolen = official.send(click, "00000000-0000-0000-0000-000000000000");
    assertThat(stolen.isTaken()).isFalse();

    VaadinClient other = signedIn("so.chuyenvien");
    other.open("viec");
    VaadinAnswer unknown = other.send(Invocations.method(4_000_000, "setViewportRange", 0, 50));
    assertThat(unknown.rows()).isEmpty();
    HttpResponse<String> noToken =
        other.post(
            "/dang-nhap",
            "username=lanhdao&password=x",
            "application/x-www-form-urlencoded",
            Map.of());
    assertThat(noToken.statusCode()).as("a login without the page's token").isNotEqualTo(200);
  }

  @Test
  void aViewOfAnotherRoleAndACaseOfAnotherUnitStayClosed() throws Exception {
    Procedure procedure =
        CatalogLoader.shipped().orThrow().procedure(new ProcedureCode("1.000656")).orElseThrow();
    UnitCode commune = new UnitCode("20242");
    String dossier = house.submit(Cases.walkIn(procedure, commune, commune, 310_001));
    VaadinClient colleague = signedIn("tiepnhan");
    colleague.open("ho-so/" + dossier);
    assertThat(colleague.page().text()).as("who may see the case").contains("Người nộp", MASKED);
    colleague.open("tiep-nhan");
    assertThat(registers(colleague)).as("who may register").isTrue();
    for (String stranger : List.of("so.chuyenvien", "thietke", "thue")) {
      VaadinClient client = signedIn(stranger);
      for (String path :
          List.of("ho-so/" + dossier, "ho-so/" + dossier + "?tab=giay-to", "tiep-nhan")) {
        client.open(path);
        assertThat(client.page().text())
            .as("%s at %s", stranger, path)
            .isNotBlank()
            .doesNotContain("Người nộp")
            .doesNotContain(MASKED);
        assertThat(registers(client)).as("%s at %s", stranger, path).isFalse();
      }
    }
  }

  @Test
  void everyPageForbidsForeignScriptsAndFrames() {
    HttpResponse<String> page = client().get("/dang-nhap");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'", "'nonce-")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(page.headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
  }

  @Test
  void aNameThatWasWrongTooOftenWaitsEvenWithTheRightPassword() {
    VaadinClient client = client();
    for (int attempt = 0; attempt < 6; attempt++) {
      assertThat(client.login("vp.lanhdao", "sai-" + attempt)).isFalse();
    }

    assertThat(client.login("vp.lanhdao", PASSWORD)).isFalse();
    assertThat(
            house
                .database()
                .queryForObject(
                    """
                    select count(*) from audit.entry
                    where body like '%sign-in-locked%' and body like '%vp.lanhdao%'
                    """,
                    Long.class))
        .isPositive();
    house.database().update("delete from casefile.sign_in where username = 'vp.lanhdao'");
  }

  private static boolean registers(VaadinClient client) {
    return client.page().find("vaadin-text-field", "label", "Số định danh cá nhân").isPresent();
  }

  private VaadinClient client() {
    return new VaadinClient(http, house.tasklist());
  }

  private VaadinClient signedIn(String username) {
    VaadinClient client = client();
    assertThat(client.login(username, PASSWORD)).as(username).isTrue();
    return client;
  }
}
