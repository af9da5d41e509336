package vn.motcua.local.standins;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** Takes every mail sent to it and shows it; nothing leaves the machine. */
public final class Mailbox implements AutoCloseable {

  private final GreenMail server;

  private Mailbox(GreenMail server) {
    this.server = server;
  }

  /**
   * Starts receiving.
   *
   * @param port loopback port; 0 takes a free one
   */
  public static Mailbox start(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return new Mailbox(server);
  }

  public int port() {
    return server.getSmtp().getPort();
  }

  /** All mails as a page of text, the newest first. */
  String page() throws IOException {
    List<MimeMessage> mails = Arrays.asList(server.getReceivedMessages()).reversed();
    StringBuilder page = new StringBuilder("%d mail(s)\n".formatted(mails.size()));
    for (MimeMessage mail : mails) {
      page.append(text(mail));
    }
    return page.toString();
  }

  void forget() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) throws IOException {
    try {
      Address[] to = mail.getAllRecipients();
      Date sent = mail.getSentDate();
      return """

      ────────────────────────────────────────
      To:      %s
      Subject: %s
      Sent:    %s

      %s
      """
          .formatted(
              Arrays.stream(to == null ? new Address[0] : to)
                  .map(Address::toString)
                  .collect(Collectors.joining(", ")),
              mail.getSubject(),
              sent == null ? "" : sent.toInstant(),
              mail.getContent());
    } catch (MessagingException e) {
      return "\n(unreadable: " + e.getClass().getSimpleName() + ")\n";
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
