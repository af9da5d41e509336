package vn.motcua.local.journey;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.local.traffic.Cases;

/** The main screens on a phone, on a large desk, in the dark and in English. */
@ExtendWith(JourneyExtension.class)
final class ScreensIT {
  private static final UnitCode COMMUNE = new UnitCode("20242");
  private static final List<Look> LOOKS = List.of(Look.PHONE, Look.WIDE, Look.DARK, Look.ENGLISH);

  private final House house;

  ScreensIT(House house) {
    this.house = house;
  }

  @Test
  void theMainScreensCanBeReadInEveryLook() throws Exception {
    String dossier = submit();
    try (Official desk = house.signIn("tiepnhan")) {
      new Queue(desk).find(dossier);
    }
    for (Look look : LOOKS) {
      try (Official desk = house.signIn("tiepnhan", look)) {
        desk.open("viec?tab=unit");
        desk.picture("queue");
        desk.open("ho-so/" + dossier);
        desk.picture("dossier");
        desk.open("ho-so?q=H17");
        desk.picture("dossiers");
        desk.open("tiep-nhan");
        desk.picture("desk");
        desk.open("thu-tuc");
        desk.picture("catalogue");
        desk.open("thu-tuc/1.013225");
        desk.picture("procedure");
      }
      try (Official supervisor = house.signIn("giamsat", look)) {
        supervisor.open("theo-doi");
        supervisor.picture("board");
      }
    }
  }

  @Test
  void whoHasNothingToDoSomewhereIsToldSo() {
    try (Official clerk = house.signIn("vp.chuyenvien")) {
      clerk.open("viec?tab=mine");
      clerk.picture("empty-queue");
      clerk.open("theo-doi");
      clerk.picture("no-access");
      clerk.open("ho-so/H17.20242-000101-0001");
      clerk.picture("not-found");
    }
  }

  private String submit() throws Exception {
    Procedure procedure =
        CatalogLoader.shipped().orThrow().procedure(new ProcedureCode("1.013225")).orElseThrow();
    int person = 200_000 + (int) (System.currentTimeMillis() / 1000 % 100_000);
    return house.submit(Cases.walkIn(procedure, COMMUNE, COMMUNE, person));
  }
}
