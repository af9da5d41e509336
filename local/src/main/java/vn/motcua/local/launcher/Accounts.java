package vn.motcua.local.launcher;

import java.util.List;
import java.util.Set;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.NoticeQueries;
import vn.motcua.dossiers.notice.NoticeSettings;
import vn.motcua.dossiers.notice.NoticeSettings.Mail;
import vn.motcua.dossiers.notice.NoticeSettings.Way;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.local.platform.Addresses;

/** Officials that exist only on a local machine; visibly not real people. */
final class Accounts {
  static final String PASSWORD = "motcua-local";
  static final UnitCode COMMUNE = new UnitCode("20242");
  private static final UnitCode CONSTRUCTION = new UnitCode("48.so-xay-dung");
  private static final UnitCode OFFICE = new UnitCode("48.van-phong-ubnd");
  private static final UnitCode TAX = new UnitCode("48.thue");
  private static final UnitCode PROVINCE = new UnitCode("48");

  static final List<Actor> ALL =
      List.of(
          actor("tiepnhan", "Nguyễn Thị Tiếp Nhận Thử", COMMUNE, Role.DESK),
          actor("chuyenvien", "Trần Văn Chuyên Viên Thử", COMMUNE, Role.SPECIALIST),
          actor("truongphong", "Lê Thị Trưởng Phòng Thử", COMMUNE, Role.HEAD),
          actor("lanhdao", "Phạm Văn Lãnh Đạo Thử", COMMUNE, Role.APPROVER),
          actor("vanthu", "Võ Thị Văn Thư Thử", COMMUNE, Role.CLERK),
          actor("so.tiepnhan", "Đặng Thị Tiếp Nhận Sở Thử", CONSTRUCTION, Role.DESK),
          actor("so.chuyenvien", "Bùi Văn Chuyên Viên Sở Thử", CONSTRUCTION, Role.SPECIALIST),
          actor("so.truongphong", "Đỗ Thị Trưởng Phòng Sở Thử", CONSTRUCTION, Role.HEAD),
          actor("so.lanhdao", "Hồ Văn Lãnh Đạo Sở Thử", CONSTRUCTION, Role.APPROVER),
          actor("so.vanthu", "Ngô Thị Văn Thư Sở Thử", CONSTRUCTION, Role.CLERK),
          actor("thue", "Dương Văn Thuế Thử", TAX, Role.TAX),
          actor("vp.chuyenvien", "Lý Thị Chuyên Viên Văn Phòng Thử", OFFICE, Role.SPECIALIST),
          actor("vp.lanhdao", "H'Thử Nghiệm Êban", OFFICE, Role.APPROVER),
          actor("giamsat", "Trương Văn Giám Sát Thử", PROVINCE, Role.SUPERVISOR),
          actor("giamsat2", "Hoàng Thị Giám Sát Hai Thử", PROVINCE, Role.SUPERVISOR),
          actor("quantri", "Mai Văn Quản Trị Phường Thử", COMMUNE, Role.ADMINISTRATOR),
          actor("quantri.tinh", "Tạ Thị Quản Trị Tỉnh Thử", PROVINCE, Role.ADMINISTRATOR),
          actor("thietke", "Đinh Thị Thiết Kế Thử", PROVINCE, Role.DESIGNER));

  private final Database database;
  private final Database screens;

  Accounts(Addresses addresses) {
    this.database = new Database(addresses);
    this.screens = Database.screens(addresses);
  }

  /** Adds the accounts that are missing, told of everything by mail at once; returns how many. */
  int seedWithMail() {
    List<Actor> missing = missing();
    int added = seed();
    NoticeQueries notices = new NoticeQueries(screens.jdbc(), screens.access());
    for (Actor actor : missing) {
      NoticeSettings settings =
          NoticeSettings.USUAL.withEmail(actor.username() + "@motcua.example").withQuiet(false);
      for (NoticeKind kind : NoticeKind.values()) {
        settings = settings.with(kind, new Way(true, Mail.AT_ONCE));
      }
      notices.save(actor, settings);
    }
    return added;
  }

  /** Adds the accounts that are missing; returns how many. */
  int seed() {
    Officials officials = new Officials(database.jdbc());
    PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    List<Actor> missing = missing();
    String hash = missing.isEmpty() ? "" : encoder.encode(PASSWORD);
    missing.forEach(actor -> officials.save(new Account(actor, hash)));
    return missing.size();
  }

  private List<Actor> missing() {
    Officials officials = new Officials(database.jdbc());
    return ALL.stream().filter(actor -> officials.find(actor.username()).isEmpty()).toList();
  }

  private static Actor actor(String username, String name, UnitCode unit, Role role) {
    return new Actor(username, name, unit, Set.of(role));
  }
}
