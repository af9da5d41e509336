package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What nobody expected: logged under a reference number, which is all the person is shown. */
final class Faults implements ErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void error(ErrorEvent event) {
    String reference = record(event.getThrowable());
    UI ui = UI.getCurrent();
    if (ui != null) {
      String key = isOutage(event.getThrowable()) ? "shell.outage.act" : "shell.fault.act";
      ui.access(() -> Toasts.problem(Texts.t(key, reference)));
    }
  }

  /** Logs the fault; the reference number leads from what the person tells to the log line. */
  static String record(Throwable fault) {
    String reference = String.format(Locale.ROOT, "L%06X", RANDOM.nextInt(0x1000000));
    LOG.error("Fault {}", reference, fault);
    return reference;
  }

  /** Whether the database did not answer, which mends itself. */
  static boolean isOutage(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransactionException
          || (cause instanceof DataAccessException data && isConnection(data))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConnection(DataAccessException fault) {
    return fault instanceof org.springframework.dao.DataAccessResourceFailureException
        || fault instanceof org.springframework.dao.TransientDataAccessException;
  }
}
