package vn.motcua.workers.mail;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.motcua.dossiers.loop.Turn;
import vn.motcua.dossiers.loop.WorkLoop;
import vn.motcua.dossiers.notice.NoticeMails;

/** Mail to officials, where a server is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
@ConditionalOnExpression("'${motcua.mail.host:}' != ''")
class MailConfiguration {

  private static final String PATIENCE_MILLIS = "10000";

  @Bean
  NoticeMailer noticeMailer(NoticeMails mails, MailSettings settings) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    var properties = sender.getJavaMailProperties();
    if (!settings.username().isEmpty()) {
      sender.setUsername(settings.username());
      sender.setPassword(settings.password());
      properties.setProperty("mail.smtp.auth", "true");
    }
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    return new NoticeMailer(mails, sender, new MailText(settings.tasklist()), settings.from());
  }

  /** Several replicas may. */
  @Bean
  WorkLoop mailLoop(NoticeMailer mailer, @Value("${motcua.mail.interval:10s}") Duration interval) {
    return new WorkLoop("notice-mails", Turn.whileAny(interval, () -> mailer.round() > 0));
  }
}
