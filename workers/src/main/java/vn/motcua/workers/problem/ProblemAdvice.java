package vn.motcua.workers.problem;

import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.motcua.dossiers.storage.StorageProblem;

/** Turns whatever leaves a controller into a problem document. */
@RestControllerAdvice
final class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  @ExceptionHandler
  ResponseEntity<Problem> problem(ProblemException e) {
    return answer(e.problem(), new HttpHeaders());
  }

  /** PostgreSQL is away, or too busy to answer in time. */
  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    RecoverableDataAccessException.class,
    CannotCreateTransactionException.class,
    TransactionSystemException.class
  })
  ResponseEntity<Problem> unavailable(Exception e) {
    LOG.warn("PostgreSQL does not answer: {}", e.getClass().getSimpleName());
    return answer(Problems.unavailable(), new HttpHeaders());
  }

  /** The object store is away, or does not do what it is asked. */
  @ExceptionHandler
  ResponseEntity<Problem> unavailable(StorageProblem e) {
    LOG.error("The object store: {}", e.getMessage());
    return answer(Problems.unavailable(), new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Problem> other(Exception e) {
    if (e instanceof ErrorResponse known) {
      HttpHeaders headers = new HttpHeaders();
      headers.putAll(known.getHeaders());
      return answer(Problems.http(known.getStatusCode().value()), headers);
    }
    if (e instanceof IOException) {
      return answer(Problems.http(400), new HttpHeaders()); // the caller went away
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Unexpected error, reference {}: {}", reference, Trace.of(e));
    return answer(Problems.fault(reference), new HttpHeaders());
  }

  private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == 503) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return ResponseEntity.status(problem.status()).headers(headers).body(problem);
  }
}
