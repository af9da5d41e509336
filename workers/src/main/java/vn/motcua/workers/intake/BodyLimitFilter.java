package vn.motcua.workers.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.workers.problem.ProblemWriter;
import vn.motcua.workers.problem.Problems;

/**
 * Refuses a body that says it is too large before reading it, and lets only so many bytes in at one
 * time that the memory holds them; who does not get in within two seconds may come back.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

  private static final int KIB = 1024;

  private final long limit;
  private final Semaphore memory;

  BodyLimitFilter(IntakeSettings settings) {
    this.limit = settings.maxBody().toBytes();
    this.memory = new Semaphore((int) settings.memory().toKilobytes());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if (length > limit) {
      ProblemWriter.write(response, Problems.tooLarge(limit));
      return;
    }
    boolean unknown = length < 0 && request.getHeader("Transfer-Encoding") != null;
    int share = (int) ((unknown ? limit : Math.max(length, 0)) / KIB);
    if (!enter(share)) {
      ProblemWriter.write(response, Problems.unavailable());
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      memory.release(share);
    }
  }

  private boolean enter(int share) {
    try {
      return memory.tryAcquire(share, 2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
