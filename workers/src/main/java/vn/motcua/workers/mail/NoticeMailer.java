package vn.motcua.workers.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.motcua.dossiers.notice.NoticeMails;
import vn.motcua.dossiers.notice.NoticeMails.Digest;
import vn.motcua.dossiers.notice.NoticeMails.Recipient;
import vn.motcua.dossiers.notice.NoticeMails.Single;

/**
 * Sends the mails that are due. A mail sent just before a crash is sent again with the same message
 * id, by which mail servers tell it for the same.
 */
final class NoticeMailer {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeMailer.class);
  private static final int BATCH = 20;

  private final NoticeMails mails;
  private final JavaMailSender sender;
  private final MailText text;
  private final String from;

  NoticeMailer(NoticeMails mails, JavaMailSender sender, MailText text, String from) {
    this.mails = mails;
    this.sender = sender;
    this.text = text;
    this.from = from;
  }

  /**
   * Sends what is due now.
   *
   * @return how many mails were tried
   */
  int round() {
    List<Single> singles = mails.singles(BATCH);
    for (Single single : singles) {
      String id = "notice-" + single.notice().id();
      if (send(single.to(), id, text.subject(single.notice()), text.body(single.notice()))) {
        mails.sent(List.of(single.notice().id()));
      } else {
        mails.failed(single);
      }
    }
    List<Digest> digests = mails.digests(BATCH);
    for (Digest digest : digests) {
      String id = "digest-" + digest.to().username() + "-" + digest.day();
      if (send(digest.to(), id, text.subject(digest), text.body(digest))) {
        mails.sent(digest);
      } else {
        mails.failed(digest);
      }
    }
    return singles.size() + digests.size();
  }

  private boolean send(Recipient to, String id, String subject, String body) {
    try {
      MimeMessage message = new IdentifiedMessage(id);
      MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      mail.setFrom(from);
      mail.setTo(to.email());
      mail.setSubject(subject);
      mail.setText(body);
      sender.send(message);
      return true;
    } catch (MessagingException | MailException e) {
      LOG.warn("A mail to {} could not be sent: {}", to.username(), e.getClass().getSimpleName());
      return false;
    }
  }

  /** A message that keeps its own identity when it is sent. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String id;

    IdentifiedMessage(String id) {
      super((jakarta.mail.Session) null);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@motcua>");
    }
  }
}
