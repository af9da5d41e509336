package vn.motcua.dossiers.paper;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.loop.Turn;
import vn.motcua.dossiers.loop.WorkLoop;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.dossiers.storage.OrphanSweep;

/** The work on papers without a person; imported by the workers only. */
@Configuration(proxyBeanMethods = false)
public class PaperWorkConfiguration {

  private static final String TO_READ = "motcua_paper_text";
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  @Bean
  WorkLoop paperTexts(DataSource source, JdbcClient jdbc, Access access, Contents contents) {
    PaperTexts texts = new PaperTexts(jdbc, access, contents);
    return new WorkLoop("paper-texts", Turn.whileAny(Duration.ofMinutes(1), texts::next))
        .wokenBy(source, TO_READ)
        .pausingAtMost(LONGEST_PAUSE);
  }

  /**
   * @param folder where scanners lay their files, as environment {@code MOTCUA_SCANNER_FOLDER}
   */
  @Bean
  @ConditionalOnExpression("!'${motcua.scanner.folder:}'.isEmpty()")
  WorkLoop scannerFolder(
      @Value("${motcua.scanner.folder}") Path folder,
      ReceivedFiles files,
      Officials officials,
      Clock clock) {
    ScannerFolder scanner =
        new ScannerFolder(folder, files, name -> officials.find(name).isPresent(), clock);
    return new WorkLoop(
            "scanner-folder", Turn.whileAny(Duration.ofSeconds(1), () -> scanner.round() > 0))
        .pausingAtMost(LONGEST_PAUSE);
  }

  /** Once an hour invitations and files nobody used, once a day contents nobody refers to. */
  @Bean
  WorkLoop paperSweep(Access access, JdbcClient jdbc, OrphanSweep orphans) {
    AtomicInteger hour = new AtomicInteger();
    Runnable sweep =
        () -> {
          access.asSystem(() -> {
            jdbc.sql(
                    "delete from casefile.received_file where received_at < now() - interval '1 day'")
                .update();
            jdbc.sql(
                    "delete from casefile.upload_session where expires_at < now() - interval '1 hour'")
                .update();
          });
          if (hour.getAndIncrement() % 24 == 0) {
            orphans.sweep();
          }
        };
    return new WorkLoop("paper-sweep", Turn.every(Duration.ofHours(1), sweep))
        .pausingAtMost(LONGEST_PAUSE);
  }
}
