package vn.motcua.workers.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMTP server.
 *
 * @param host empty: no mail is sent, what is due waits
 * @param username empty: the server asks for none
 * @param startTls whether the connection has to be encrypted
 * @param from the sender's address
 * @param tasklist address of the tasklist, for links in mails; empty: no links
 */
@ConfigurationProperties("motcua.mail")
record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("true") boolean startTls,
    @DefaultValue("khong-tra-loi@localhost") String from,
    @DefaultValue("") String tasklist) {

  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + "]";
  }
}
