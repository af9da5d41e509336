package vn.motcua.workers.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.intake.IntakeProblem;
import vn.motcua.dossiers.intake.IntakeResult;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.paper.PaperFault;
import vn.motcua.workers.problem.FieldError;
import vn.motcua.workers.problem.ProblemException;
import vn.motcua.workers.problem.Problems;

/** The intake API as {@code openapi/intake.yaml} describes it. */
@RestController
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
final class IntakeController {

  static final Origin PORTAL = new Origin.Caller("api");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,200}");
  private static final String REPLAYED = "Idempotency-Replayed";

  private final Intake intake;
  private final BodyReader bodies;

  IntakeController(Intake intake, BodyReader bodies) {
    this.intake = intake;
    this.bodies = bodies;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answers.Registered> submit(HttpServletRequest request) throws IOException {
    String key = key(request);
    JsonNode body = bodies.read(request, "Submission");
    return switch (intake.register(Requests.submission(body, key), PORTAL)) {
      case IntakeResult.Registered it -> registered(it.code(), it.dueAt(), false);
      case IntakeResult.Repeated it -> registered(it.code(), it.dueAt(), true);
      case IntakeResult.Conflict it -> throw Problems.conflict().exception();
      case IntakeResult.Refused it -> throw refused(it.problems());
    };
  }

  @GetMapping("/{code}")
  Answers.Status status(@PathVariable String code) {
    return intake
        .status(dossier(code))
        .map(Answers.Status::of)
        .orElseThrow(() -> Problems.unknownDossier().exception());
  }

  @PostMapping(path = "/{code}/supplements", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answers.Taken> supplement(@PathVariable String code, HttpServletRequest request)
      throws IOException {
    DossierCode dossier = dossier(code);
    String key = key(request);
    JsonNode body = bodies.read(request, "Supplement");
    return taken(
        dossier, intake.supplement(dossier, Requests.papers(body.get("papers")), key, PORTAL));
  }

  @PostMapping(path = "/{code}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answers.Taken> withdraw(@PathVariable String code, HttpServletRequest request)
      throws IOException {
    DossierCode dossier = dossier(code);
    String key = key(request);
    JsonNode body = bodies.read(request, "Withdrawal");
    return taken(dossier, intake.withdraw(dossier, body.get("reason").asString(), key, PORTAL));
  }

  @PostMapping(path = "/{code}/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answers.Taken> pay(@PathVariable String code, HttpServletRequest request)
      throws IOException {
    DossierCode dossier = dossier(code);
    key(request);
    JsonNode body = bodies.read(request, "Payment");
    return taken(dossier, intake.obligationSettled(dossier, Requests.receipt(body), PORTAL));
  }

  private static ResponseEntity<Answers.Registered> registered(
      DossierCode code, @Nullable Instant dueAt, boolean replayed) {
    var answer = ResponseEntity.created(URI.create("/api/v1/dossiers/" + code.value()));
    if (replayed) {
      answer.header(REPLAYED, "true");
    }
    return answer.body(new Answers.Registered(code.value(), dueAt));
  }

  private static ResponseEntity<Answers.Taken> taken(DossierCode code, FollowUpResult result) {
    var body = new Answers.Taken(code.value());
    return switch (result) {
      case FollowUpResult.Done it -> ResponseEntity.accepted().body(body);
      case FollowUpResult.Repeated it ->
          ResponseEntity.accepted().header(REPLAYED, "true").body(body);
      case FollowUpResult.Conflict it -> throw Problems.conflict().exception();
      case FollowUpResult.Unknown it -> throw Problems.unknownDossier().exception();
      case FollowUpResult.Refused it -> throw refused(it.problems());
    };
  }

  /** Where only our scanner for viruses is away, nothing is wrong with what was sent: ask again. */
  private static ProblemException refused(List<IntakeProblem> problems) {
    if (!problems.isEmpty()
        && problems.stream().allMatch(it -> it.code().equals(PaperFault.NOT_SCANNED.code()))) {
      return Problems.unavailable().exception();
    }
    return Problems.refused(
            problems.stream()
                .map(it -> FieldError.of(member(it.field()), it.code(), it.message()))
                .toList())
        .exception();
  }

  /** The contract's name of a member where the domain has another. */
  private static String member(String field) {
    return field.equals("procedure") ? "procedureCode" : field;
  }

  static DossierCode dossier(String code) {
    if (!DossierCode.isValid(code)) {
      throw Problems.malformed(
              FieldError.only(
                  "code",
                  "pattern",
                  "Mã hồ sơ có dạng <mã đơn vị>-NNTTNG-XXXX.",
                  "A dossier code has the form <agency>-YYMMDD-XXXX."))
          .exception();
    }
    return new DossierCode(code);
  }

  private static String key(HttpServletRequest request) {
    String key = request.getHeader("Idempotency-Key");
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problems.malformed(
              FieldError.only(
                  "Idempotency-Key",
                  key == null ? "required" : "pattern",
                  "Cần tiêu đề Idempotency-Key: 8 đến 200 chữ cái, chữ số hoặc . _ : -",
                  "The header Idempotency-Key is needed: 8 to 200 letters, digits or . _ : -"))
          .exception();
    }
    return key;
  }
}
