package vn.motcua.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.traffic.vaadin.Invocations;
import vn.motcua.local.traffic.vaadin.VaadinAnswer;
import vn.motcua.local.traffic.vaadin.VaadinClient;
import vn.motcua.local.traffic.vaadin.VaadinClient.Written;
import vn.motcua.local.traffic.vaadin.VaadinNode;

/**
 * Requests no button would send, each beside the same request as a button sends it, which is
 * carried out: "mark all as read", told apart by what is unread afterwards.
 */
@ExtendWith(JourneyExtension.class)
final class ForgedRequestsIT {
  private static final String OFFICIAL = "vp.chuyenvien";
  private static final String NO_KEY = "00000000-0000-0000-0000-000000000000";

  private final House house;
  private VaadinClient official;

  ForgedRequestsIT(House house) {
    this.house = house;
    this.official = new VaadinClient(VaadinClient.sharedHttp(), house.tasklist());
  }

  @BeforeEach
  void somethingUnread() {
    nothingLeft();
    notice();
    official = client(OFFICIAL);
    official.open("thong-bao");
  }

  @AfterEach
  void nothingLeft() {
    house.database().update("delete from casefile.notice where username = ?", OFFICIAL);
  }

  @Test
  void aRequestWithoutTheKeyOfItsPageIsRefused() {
    Written click = official.written(button());

    assertThat(official.send(click.withKey(NO_KEY)).isTaken()).isFalse();
    assertThat(unread()).isOne();

    assertThat(official.send(click).isTaken()).isTrue();
    assertThat(unread()).as("the same with its key").isZero();
  }

  @Test
  void aRequestWrittenForOneSessionDoesNothingInAnother() {
    Written click = official.written(button());
    VaadinClient other = client("so.chuyenvien");
    other.open("thong-bao");

    assertThat(other.send(click).isTaken()).isFalse();
    assertThat(unread()).isOne();

    assertThat(official.send(click).isTaken()).isTrue();
    assertThat(unread()).as("the same in its own session").isZero();
  }

  @Test
  void aRequestHeardBeforeIsNotCarriedOutAgain() {
    Written click = official.written(button());
    official.send(click);
    assertThat(unread()).isZero();
    notice();

    official.send(click);

    assertThat(unread()).as("unread after the replay").isOne();
  }

  @Test
  void aDisabledButtonIsNotPressedAndDoesNotEnableItself() {
    VaadinNode button = button();
    official.click(button);
    assertThat(unread()).isZero();
    assertThat(button.isUsable()).isFalse();
    notice();

    official.click(button);
    assertThat(unread()).as("unread after a press of what is disabled").isOne();

    var enabling = JsonMapper.shared().createArrayNode();
    enabling.add(Invocations.property(button.id(), "disabled", false));
    enabling.add(Invocations.event(button.id(), "click", JsonMapper.shared().createObjectNode()));
    official.send(enabling);
    assertThat(unread()).as("unread after it enabled itself").isOne();

    official.open("thong-bao");
    VaadinAnswer pressed = official.click(button());
    assertThat(pressed.isTaken()).isTrue();
    assertThat(unread()).as("unread after a press of what is enabled").isZero();
  }

  private VaadinNode button() {
    return official.page().find("vaadin-button", "Đánh dấu đã đọc hết").orElseThrow();
  }

  private void notice() {
    house
        .database()
        .update(
            """
            insert into casefile.notice (username, kind, key, shown, mail)
            values (?, 'BULK_FAILED', ?, true, 'OFF')
            """,
            OFFICIAL,
            UUID.randomUUID().toString());
  }

  /** Of these tests' own: the house may have something to tell meanwhile. */
  private long unread() {
    Long unread =
        house
            .database()
            .queryForObject(
                """
                select count(*) from casefile.notice
                where username = ? and kind = 'BULK_FAILED' and read_at is null
                """,
                Long.class,
                OFFICIAL);
    return unread == null ? 0 : unread;
  }

  private VaadinClient client(String username) {
    VaadinClient client = new VaadinClient(VaadinClient.sharedHttp(), house.tasklist());
    assertThat(client.login(username, Official.PASSWORD)).as(username).isTrue();
    return client;
  }
}
