package vn.motcua.tasklist.report;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.report.ReportFile;
import vn.motcua.dossiers.report.ReportFormat;
import vn.motcua.dossiers.report.ReportQuestion;
import vn.motcua.dossiers.report.Reports;
import vn.motcua.dossiers.report.ReportsBusyException;

/** Sends a report as it is written; nothing of it is kept, and the screen is told how far it is. */
final class ReportDownload implements DownloadHandler {

  private static final long TELL_EVERY_NANOS = 400_000_000L;

  private final Reports reports;
  private final ReportQuestion question;
  private final ReportFormat format;
  private final Supplier<Actor> actor;
  private final String language;
  private final ReportProgress progress;

  ReportDownload(
      Reports reports,
      ReportQuestion question,
      ReportFormat format,
      Supplier<Actor> actor,
      String language,
      ReportProgress progress) {
    this.reports = reports;
    this.question = question;
    this.format = format;
    this.actor = actor;
    this.language = language;
    this.progress = progress;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) {
    UI ui = event.getUI();
    ReportFile file = reports.file(question, format, actor.get());
    AtomicLong written = new AtomicLong();
    tell(ui, () -> progress.going(file.name(), 0, file.rows()));
    try {
      event.setFileName(file.name());
      event.setContentType(file.mediaType());
      event.getResponse().setHeader("Cache-Control", "no-store");
      OutputStream out = event.getOutputStream();
      reports.write(question, format, file, actor.get(), language, out, telling(ui, file, written));
      tell(ui, () -> progress.done(file.name(), written.get()));
    } catch (ReportsBusyException busy) {
      event.getResponse().setStatus(HttpStatusCode.SERVICE_UNAVAILABLE.getCode());
      tell(ui, () -> progress.failed(t("report.busy")));
    } catch (RuntimeException broken) {
      tell(ui, () -> progress.failed(t("report.broken", file.name())));
      throw broken;
    }
  }

  private LongConsumer telling(UI ui, ReportFile file, AtomicLong written) {
    AtomicLong told = new AtomicLong(System.nanoTime());
    return rows -> {
      written.set(rows);
      long now = System.nanoTime();
      if (now - told.get() >= TELL_EVERY_NANOS) {
        told.set(now);
        tell(ui, () -> progress.going(file.name(), rows, file.rows()));
      }
    };
  }

  /** Whoever closes the screen still gets the whole file. */
  private static void tell(UI ui, Command words) {
    try {
      ui.access(words);
    } catch (UIDetachedException closed) {
      // nobody is left to be told
    }
  }
}
