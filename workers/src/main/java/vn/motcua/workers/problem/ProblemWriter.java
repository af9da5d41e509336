package vn.motcua.workers.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where there is no controller: in filters. */
public final class ProblemWriter {

  private ProblemWriter() {}

  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    if (problem.status() == 503) {
      response.setHeader("Retry-After", "5");
    }
    response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(problem));
  }
}
