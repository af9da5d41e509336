package vn.motcua.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.notice.NoticeQueries;
import vn.motcua.dossiers.notice.NoticeSettings;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class AccountsIT {

  @Test
  void everyAccountIsMadeOnceAndToldByMailUntilItsOwnerChoosesOtherwise(Addresses shared) {
    Addresses own =
        new Addresses(
            FilledDatabase.empty(shared, "motcua_accounts"),
            shared.ownerPassword(),
            shared.workersPassword(),
            shared.uiPassword(),
            shared.elasticsearch(),
            shared.zeebe(),
            shared.zeebeRest(),
            shared.apiToken());
    Database screens = Database.screens(own);
    NoticeQueries notices = new NoticeQueries(screens.jdbc(), screens.access());
    Actor first = Accounts.ALL.getFirst();

    assertThat(new Accounts(own).seedWithMail()).isEqualTo(Accounts.ALL.size());
    assertThat(Accounts.ALL)
        .allSatisfy(actor ->
            assertThat(notices.settings(actor).email()).startsWith(actor.username() + "@"));
    notices.save(first, NoticeSettings.USUAL);

    assertThat(new Accounts(own).seedWithMail()).isZero();
    assertThat(notices.settings(first).email()).isNull();
  }
}
