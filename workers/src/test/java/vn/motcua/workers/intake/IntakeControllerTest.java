package vn.motcua.workers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.intake.IntakeProblem;
import vn.motcua.dossiers.intake.IntakeResult;
import vn.motcua.dossiers.intake.PublicStatus;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.paper.PaperFault;
import vn.motcua.dossiers.storage.ObjectStore;
import vn.motcua.workers.contract.Contract;
import vn.motcua.workers.problem.ProblemAdviceForTests;

class IntakeControllerTest {

  private static final String TOKEN = "a-token-for-tests-only";
  private static final String DOSSIERS = "/api/v1/dossiers";
  private static final String CODE = "H17.20194-261122-0001";
  private static final Instant DUE = Instant.parse("2026-11-27T07:00:00Z");

  private final Contract contract = Contract.named("intake");
  private final Intake intake = mock(Intake.class);
  private final MockMvc mvc = mvc(intake);

  @Test
  void aGoodSubmissionIsRegisteredAsItWasSent() throws Exception {
    when(intake.register(any(), any()))
        .thenReturn(new IntakeResult.Registered(new DossierCode(CODE), null));

    var response = send(submit(Submissions.good()));

    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(response.getHeader("Location")).isEqualTo(DOSSIERS + "/" + CODE);
    assertThat(response.getHeader("Idempotency-Replayed")).isNull();
    assertThat(contract.check("Receipt", json(response))).isEmpty();
    var submission = ArgumentCaptor.forClass(Submission.class);
    verify(intake).register(submission.capture(), any());
    assertThat(submission.getValue().idempotencyKey()).isEqualTo("key-0001");
    assertThat(submission.getValue().facts())
        .containsEntry("area", new BigDecimal("120.5"))
        .containsEntry("pages", 3L)
        .containsEntry("onPaper", true);
    assertThat(submission.getValue().papers().getFirst().content()).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void aRepetitionGetsTheSameAnswerAndIsMarked() throws Exception {
    when(intake.register(any(), any()))
        .thenReturn(new IntakeResult.Repeated(new DossierCode(CODE), DUE));

    var response = send(submit(Submissions.good()));

    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(response.getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(json(response).path("dueAt").asString()).isEqualTo("2026-11-27T07:00:00Z");
  }

  @Test
  void aConflictingKeyIsAProblem() throws Exception {
    when(intake.register(any(), any())).thenReturn(new IntakeResult.Conflict());

    assertProblem(send(submit(Submissions.good())), 409, "Idempotency-Key", "conflict");
  }

  @Test
  void whatTheRulesRefuseIsListedInBothLanguages() throws Exception {
    when(intake.register(any(), any()))
        .thenReturn(
            new IntakeResult.Refused(
                List.of(
                    new IntakeProblem(
                        "procedureCode",
                        "procedure-abolished",
                        new Text("Thủ tục đã bị bãi bỏ.", "The procedure was abolished.")))));

    var response = send(submit(Submissions.good()));

    assertProblem(response, 422, "procedureCode", "procedure-abolished");
    JsonNode error = json(response).path("errors").get(0);
    assertThat(error.path("message").asString()).isEqualTo("Thủ tục đã bị bãi bỏ.");
    assertThat(error.path("messageEn").asString()).isEqualTo("The procedure was abolished.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                          |        | json
          {                                           |        | json
          {}{}                                        |        | json
          {"reason":"a","reason":"b"}                 |        | json
          []                                          |        | type
          {}                                          | reason | required
          {"reason":1}                                | reason | type
          {"reason":"  "}                             | reason | pattern
          {"reason":"a","more":1}                     | more   | additionalProperties
          {"reason":"a\\u0000b"}                      | reason | characters
          {"reason":"a\\ud800b"}                      | reason | characters
          """)
  void aBodyOutsideTheContractIsAProblemThatNamesTheField(String body, String field, String code)
      throws Exception {
    var response = send(withdraw(body));

    assertProblem(response, 400, field == null ? "" : field, code);
    verifyNoInteractions(intake);
  }

  @Test
  void allErrorsOfABodyAreToldAtOnceAndNothingThatWasSentIsQuoted() throws Exception {
    String bad =
        Submissions.good()
            .replace("1.004873", "không rõ")
            .replace("999000000001", "12x")
            .replace("1990-02-28", "1990-02-30")
            .replace("\"DESK\"", "\"SOMEHOW\"");

    var response = send(submit(bad));

    assertThat(json(response).path("errors"))
        .extracting(error -> error.path("field").asString())
        .containsExactly(
            "applicant.dateOfBirth", "applicant.personalId", "procedureCode", "returnWay");
    assertThat(body(response)).doesNotContain("không rõ", "12x", "1990-02-30", "SOMEHOW");
  }

  @Test
  void contentThatIsNotBase64IsNamed() throws Exception {
    String bad = Submissions.good().replace(Submissions.PDF, "****");

    assertProblem(send(submit(bad)), 400, "papers[0].content", "base64");
  }

  @Test
  void aNumberNobodyCouldWriteDownIsRefused() throws Exception {
    assertProblem(
        send(submit(Submissions.good().replace("120.5", "1e-999999"))),
        400,
        "facts.area",
        "number");
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);

    assertProblem(send(withdraw("{\"reason\":" + deep + "}")), 400, "", "json");
  }

  @Test
  void aBodyTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
    String large = "{\"reason\":\"" + "a".repeat(70_000) + "\"}";

    assertProblem(send(withdraw(large)), 413, "", "too-large");
    verifyNoInteractions(intake);
  }

  @Test
  void aMissingOrStrangeKeyIsNamed() throws Exception {
    assertProblem(
        send(json(post(DOSSIERS), Submissions.good())), 400, "Idempotency-Key", "required");
    assertProblem(
        send(json(post(DOSSIERS).header("Idempotency-Key", "a b"), Submissions.good())),
        400,
        "Idempotency-Key",
        "pattern");
  }

  @Test
  void withoutTheTokenNobodyComesIn() throws Exception {
    for (String header :
        List.of("", "Bearer", "Bearer x", "Basic " + TOKEN, "Bearer " + TOKEN + "x")) {
      var response =
          mvc.perform(get(DOSSIERS + "/" + CODE).header("Authorization", header))
              .andReturn()
              .getResponse();
      assertProblem(response, 401, "Authorization", "unauthorized");
      assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }
    verifyNoInteractions(intake);
  }

  @Test
  void otherMediaTypesMethodsAndAddressesAreProblemsToo() throws Exception {
    assertProblem(
        send(
            post(DOSSIERS)
                .header("Idempotency-Key", "key-0001")
                .contentType("text/xml")
                .content("<a/>")),
        415,
        "",
        "http-415");
    assertProblem(send(get(DOSSIERS)), 405, "", "http-405");
  }

  @Test
  void whilePostgresIsAwayCallersAreToldToComeBack() throws Exception {
    when(intake.register(any(), any())).thenThrow(new DataAccessResourceFailureException("away"));

    assertUnavailable(send(submit(Submissions.good())));
  }

  @Test
  void whileTheScannerForVirusesIsAwayCallersAreToldToComeBackUnlessSomethingElseIsWrong()
      throws Exception {
    var unseen = problem("papers[0].content", PaperFault.NOT_SCANNED.code());
    when(intake.register(any(), any())).thenReturn(new IntakeResult.Refused(List.of(unseen)));
    when(intake.withdraw(any(), any(), any(), any()))
        .thenReturn(new FollowUpResult.Refused(List.of(unseen)));

    assertUnavailable(send(submit(Submissions.good())));
    assertUnavailable(send(withdraw("{\"reason\":\"Đổi ý\"}")));

    when(intake.register(any(), any()))
        .thenReturn(
            new IntakeResult.Refused(List.of(problem("papers", "component-missing"), unseen)));
    assertProblem(send(submit(Submissions.good())), 422, "papers", "component-missing");
  }

  @Test
  void whileTheObjectStoreIsAwayCallersAreToldToComeBack(@TempDir Path empty) throws Exception {
    ObjectStore store = ObjectStore.in(empty, Clock.systemUTC());
    when(intake.register(any(), any())).thenAnswer(call -> store.get("a".repeat(64)));

    assertUnavailable(send(submit(Submissions.good())));
  }

  @Test
  void anErrorOfOursIsAProblemWithAReferenceAndNothingElse() throws Exception {
    when(intake.register(any(), any())).thenThrow(new IllegalStateException("999000000001"));

    var response = send(submit(Submissions.good()));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(body(response)).doesNotContain("999000000001").contains("mã tham chiếu");
  }

  @Test
  void theStatusIsWhatTheContractDescribes() throws Exception {
    when(intake.status(new DossierCode(CODE))).thenReturn(Optional.of(waiting()));

    var response = send(get(DOSSIERS + "/" + CODE));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(contract.check("Status", json(response))).isEmpty();
    assertThat(json(response).path("statusName").asString()).isEqualTo("Yêu cầu bổ sung giấy tờ");
    assertThat(json(response).at("/supplement/items/0").asString()).isEqualTo("Bản vẽ");
  }

  @Test
  void aDossierThatIsNotThereOrACodeThatIsNoneAreProblems() throws Exception {
    when(intake.status(any())).thenReturn(Optional.empty());

    assertProblem(send(get(DOSSIERS + "/" + CODE)), 404, "code", "unknown");
    assertProblem(send(get(DOSSIERS + "/xyz")), 400, "code", "pattern");
  }

  @Test
  void supplementsWithdrawalsAndPaymentsAreTaken() throws Exception {
    when(intake.supplement(any(), any(), eq("key-0001"), any()))
        .thenReturn(new FollowUpResult.Done());
    when(intake.withdraw(any(), eq("Đổi ý"), eq("key-0001"), any()))
        .thenReturn(new FollowUpResult.Repeated());
    when(intake.obligationSettled(any(), any(), any())).thenReturn(new FollowUpResult.Unknown());

    String papers =
        "{\"papers\":[{\"componentId\":\"a\",\"fileName\":\"a.pdf\",\"mediaType\":\"application/pdf\",\"content\":\"%s\"}]}"
            .formatted(Submissions.PDF);
    var supplement = send(follow("supplements", papers));
    var withdrawal = send(withdraw("{\"reason\":\"Đổi ý\"}"));
    var payment =
        send(
            follow(
                "payments",
                "{\"receipt\":\"BL-1\",\"amountDong\":50000,\"paidAt\":\"2026-11-22T08:00:00+07:00\"}"));

    assertThat(supplement.getStatus()).isEqualTo(202);
    assertThat(contract.check("Taken", json(supplement))).isEmpty();
    assertThat(withdrawal.getHeader("Idempotency-Replayed")).isEqualTo("true");
    assertProblem(payment, 404, "code", "unknown");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() throws Exception {
    var response = send(get(DOSSIERS + "/xyz"));

    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(response.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
  }

  private void assertUnavailable(MockHttpServletResponse response) {
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(contract.check("Problem", json(response))).isEmpty();
  }

  private static IntakeProblem problem(String field, String code) {
    return new IntakeProblem(field, code, new Text("Lý do.", "The reason."));
  }

  private void assertProblem(
      MockHttpServletResponse response, int status, String field, String code) {
    JsonNode problem = json(response);
    assertThat(response.getStatus()).as(problem.toString()).isEqualTo(status);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(contract.check("Problem", problem)).isEmpty();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
  }

  private static PublicStatus waiting() {
    return new PublicStatus(
        new DossierCode(CODE),
        new ProcedureCode("1.004873"),
        new Text("Cấp giấy xác nhận", null),
        new UnitCode("20194"),
        new UnitCode("20194"),
        5,
        DUE,
        DUE,
        null,
        ClockState.STOPPED,
        null,
        null,
        List.of("Bản vẽ"),
        "Thiếu bản vẽ",
        null,
        null,
        null,
        new PublicStatus.Result("a".repeat(64), 4711, DUE),
        List.of(new PublicStatus.Message(DUE, "Mời mang bản chính đến.")));
  }

  private static MockHttpServletRequestBuilder submit(String body) {
    return json(post(DOSSIERS).header("Idempotency-Key", "key-0001"), body);
  }

  private static MockHttpServletRequestBuilder withdraw(String body) {
    return follow("withdrawal", body);
  }

  private static MockHttpServletRequestBuilder follow(String what, String body) {
    return json(
        post(DOSSIERS + "/" + CODE + "/" + what).header("Idempotency-Key", "key-0001"), body);
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType("application/json").content(body.getBytes(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.header("Authorization", "Bearer " + TOKEN))
        .andReturn()
        .getResponse();
  }

  private static JsonNode json(MockHttpServletResponse response) {
    return JsonMapper.shared().readTree(body(response));
  }

  private static String body(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static MockMvc mvc(Intake intake) {
    var settings = new IntakeSettings(TOKEN, DataSize.ofKilobytes(64), DataSize.ofMegabytes(1));
    var controller = new IntakeController(intake, new BodyReader(settings.maxBody().toBytes()));
    return MockMvcBuilders.standaloneSetup(controller)
        .setControllerAdvice(ProblemAdviceForTests.advice())
        .addFilters(
            new SecurityHeadersFilter(),
            new TokenFilter(settings.token()),
            new BodyLimitFilter(settings))
        .build();
  }
}
