package vn.motcua.workers.startup;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobExceptionHandler;
import io.camunda.client.exception.BpmnError;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.workers.problem.Trace;
import vn.motcua.workers.service.ServiceFailure;

/**
 * Tells the engine of failed jobs without telling it what they were about: neither the engine's
 * records nor the log get exception messages, which may quote personal data. A business refusal is
 * a BPMN error. Everything else is tried again, more and more rarely, then becomes an incident; but
 * while our own PostgreSQL is away no attempt is counted, and a data service that is away never
 * uses them up: the dossier goes on by itself when the service is back.
 */
@Component
final class QuietFailures implements JobExceptionHandlerSupplier {

  private static final Logger LOG = LoggerFactory.getLogger(QuietFailures.class);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration DATABASE_AWAY = Duration.ofSeconds(3);
  private static final int USUAL_RETRIES = 5;

  /** What an absent service leaves: asked every minute or two, and real faults may still come. */
  private static final int KEPT_RETRIES = 3;

  @Override
  public JobExceptionHandler getJobExceptionHandler(JobExceptionHandlerSupplierContext context) {
    return failed ->
        handle(
            failed.getJobClient(),
            failed.getActivatedJob(),
            cause(failed.getException()),
            context.retryBackoff());
  }

  private static void handle(JobClient engine, ActivatedJob job, Throwable cause, Duration base) {
    if (cause instanceof BpmnError refusal) {
      engine
          .newThrowErrorCommand(job.getKey())
          .errorCode(refusal.getErrorCode())
          .errorMessage(refusal.getErrorMessage())
          .send()
          .exceptionally(e -> logged(job, e));
      return;
    }
    int retries = retries(job.getRetries(), cause);
    Duration wait = isDatabaseAway(cause) ? DATABASE_AWAY : backoff(job.getRetries(), base);
    LOG.warn(
        "Job {} {} of {} failed: {}; {} attempts left",
        job.getType(),
        job.getKey(),
        job.getElementId(),
        describe(cause),
        retries);
    engine
        .newFailCommand(job.getKey())
        .retries(retries)
        .retryBackoff(jittered(wait))
        .errorMessage(describe(cause))
        .send()
        .exceptionally(e -> logged(job, e));
  }

  /** How often the engine offers the job again; 0 makes an incident. */
  static int retries(int left, Throwable cause) {
    if (isDatabaseAway(cause)) {
      return left;
    }
    int counted = Math.max(0, left - 1);
    if (!(cause instanceof ServiceFailure failure)) {
      return counted;
    }
    return switch (failure.kind()) {
      case UNAVAILABLE, NOT_THERE -> Math.max(counted, Math.min(left, KEPT_RETRIES));
      case TAKEN, BROKEN -> counted;
      case REFUSED -> 0;
    };
  }

  /** Four times longer after each attempt, five minutes at most. */
  static Duration backoff(int left, Duration base) {
    int before = Math.clamp(USUAL_RETRIES - left, 0, 10);
    Duration wait = base.multipliedBy(1L << (2 * before));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  /** What failed and where, without the exception's own words unless they are ours. */
  static String describe(Throwable cause) {
    if (cause instanceof ServiceFailure) {
      return String.valueOf(cause.getMessage());
    }
    return Trace.of(cause);
  }

  private static boolean isDatabaseAway(Throwable cause) {
    return cause instanceof TransactionException
        || cause instanceof DataAccessException
            && !(cause instanceof org.springframework.dao.NonTransientDataAccessException)
        || cause instanceof org.springframework.dao.DataAccessResourceFailureException;
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof java.lang.reflect.InvocationTargetException
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static Duration jittered(Duration wait) {
    long millis = wait.toMillis();
    return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
  }

  /** The engine did not hear: it offers the job again when its time is up. */
  private static <T> T logged(ActivatedJob job, Throwable e) {
    LOG.warn("Engine did not hear of job {}: {}", job.getKey(), e.getClass().getSimpleName());
    throw new java.util.concurrent.CompletionException(e);
  }
}
