package vn.motcua.local.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalog.Channel;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.SubmittedPaper;

/** What a portal does through the intake API of the workers. */
public final class IntakeClient {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** One empty page. */
  private static final String PDF =
      Base64.getEncoder()
          .encodeToString(
              """
              %PDF-1.4
              1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
              2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
              3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
              trailer <</Root 1 0 R>>
              %%EOF
              """
                  .getBytes(StandardCharsets.UTF_8));

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final URI workers;
  private final String token;

  /**
   * @param workers base address of the workers
   */
  public IntakeClient(URI workers, String token) {
    this.workers = workers;
    this.token = token;
  }

  /** Brings one paper later. */
  public HttpResponse<String> supplement(String dossierCode, String componentId, String key)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("papers").add(paper(componentId));
    return post("/api/v1/dossiers/" + dossierCode + "/supplements", key, body);
  }

  /** Submits the same case as at the desk, by post; a paper without a file gets an empty page. */
  public HttpResponse<String> submit(Submission submission)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode();
    body.put("procedureCode", submission.procedure().value());
    body.put("channel", Channel.ONLINE.name());
    body.put("receivingUnit", submission.receivingUnit().value());
    body.put("communeUnit", submission.communeUnit().value());
    Applicant applicant = submission.applicant();
    ObjectNode person = body.putObject("applicant");
    person.put("fullName", applicant.fullName()).put("personalId", applicant.personalId());
    person.put("phone", applicant.phone()).put("email", applicant.email());
    ObjectNode facts = body.putObject("facts");
    for (Map.Entry<String, ?> fact : submission.facts().entrySet()) {
      facts.set(fact.getKey(), JSON.valueToTree(fact.getValue()));
    }
    var papers = body.putArray("papers");
    submission.papers().forEach(paper -> papers.add(paper(paper)));
    return post("/api/v1/dossiers", submission.idempotencyKey() + "-api", body);
  }

  /** Submits a body as it is, however wrong. */
  public HttpResponse<String> raw(String body) throws IOException, InterruptedException {
    return post("/api/v1/dossiers", "raw-" + UUID.randomUUID(), body);
  }

  private static ObjectNode paper(SubmittedPaper paper) {
    ObjectNode sent = paper(paper.componentId());
    if (paper.content().length > 0) {
      sent.put("fileName", paper.fileName()).put("mediaType", paper.mediaType());
      sent.put("content", Base64.getEncoder().encodeToString(paper.content()));
    }
    return sent;
  }

  private static ObjectNode paper(String componentId) {
    return JSON.createObjectNode()
        .put("componentId", componentId)
        .put("fileName", "giay-to.pdf")
        .put("mediaType", "application/pdf")
        .put("content", PDF);
  }

  private HttpResponse<String> post(String path, String key, ObjectNode body)
      throws IOException, InterruptedException {
    return post(path, key, JSON.writeValueAsString(body));
  }

  private HttpResponse<String> post(String path, String key, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(workers.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
