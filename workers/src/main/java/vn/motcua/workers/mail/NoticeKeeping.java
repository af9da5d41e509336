package vn.motcua.workers.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossiers.loop.Turn;
import vn.motcua.dossiers.loop.WorkLoop;
import vn.motcua.dossiers.notice.NoticeMails;

/** Takes old notices away, once a day and whether mail is sent or not. */
@Configuration(proxyBeanMethods = false)
class NoticeKeeping {

  /**
   * @param kept how long a notice stays in the list
   */
  @Bean
  WorkLoop noticeSweep(
      NoticeMails mails, Clock clock, @Value("${motcua.notices.kept:180d}") Duration kept) {
    return new WorkLoop(
        "notice-sweep",
        Turn.every(Duration.ofDays(1), () -> mails.forget(clock.instant().minus(kept))));
  }
}
