package vn.motcua.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.NoticeMails;
import vn.motcua.dossiers.notice.NoticeQueries;
import vn.motcua.dossiers.notice.NoticeSettings;
import vn.motcua.dossiers.notice.NoticeSettings.Mail;
import vn.motcua.dossiers.notice.NoticeSettings.Way;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class NoticeMailerIT {

  private static final Instant WEDNESDAY = Instant.parse("2031-03-05T03:00:00Z");
  private static final DossierCode CODE = new DossierCode("H17.20242-310305-0001");

  @Test
  void aMailArrivesOnceAlsoWhereTheServerWasAwayAtFirst(Addresses addresses) throws Exception {
    try (House house = new House(addresses)) {
      String key = Submissions.key();
      String address = key + "@example.org";
      tell(house, key, address);
      GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      server.start();
      int port = server.getSmtp().getPort();
      server.stop();
      mailer(house, port, WEDNESDAY).round();

      server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      server.start();
      try {
        mailer(house, port, WEDNESDAY.plus(Duration.ofMinutes(10))).round();
        mailer(house, port, WEDNESDAY.plus(Duration.ofMinutes(40))).round();

        List<MimeMessage> mails = to(server, address);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getSubject()).contains("quá hạn trả kết quả", CODE.value());
        assertThat(mails.getFirst().getMessageID()).startsWith("<notice-");
        assertThat(GreenMailUtil.getBody(mails.getFirst())).isNotBlank();
      } finally {
        server.stop();
      }
    }
  }

  private static void tell(House house, String key, String address) {
    new NoticeQueries(house.screens.jdbc(), house.screens.access())
        .save(
            House.DESK,
            NoticeSettings.USUAL
                .withEmail(address)
                .with(NoticeKind.OVERDUE, new Way(true, Mail.AT_ONCE)));
    Notices notices = new Notices(house.screens.jdbc(), House.catalog().units());
    house
        .screens
        .access()
        .as(
            House.DESK,
            () ->
                notices.tell(House.DESK.username(), NoticeKind.OVERDUE, About.dossier(CODE, key)));
  }

  private static NoticeMailer mailer(House house, int port, Instant now) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    NoticeMails mails =
        new NoticeMails(
            house.workers.jdbc(),
            house.workers.access(),
            new CurrentCalendars(house.workers.jdbc(), House.catalog().calendars()),
            Clock.fixed(now, ZoneOffset.UTC));
    return new NoticeMailer(mails, sender, new MailText(""), "motcua@example.org");
  }

  private static List<MimeMessage> to(GreenMail server, String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> {
          try {
            return mail.getAllRecipients()[0].toString().equals(address);
          } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
          }
        })
        .toList();
  }
}
