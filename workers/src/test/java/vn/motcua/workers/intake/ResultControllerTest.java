package vn.motcua.workers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.document.IssuedResults;
import vn.motcua.dossiers.document.IssuedResults.Found;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.workers.contract.Contract;
import vn.motcua.workers.problem.ProblemAdviceForTests;

class ResultControllerTest {

  private static final String TOKEN = "a-token-for-tests-only";
  private static final String CODE = "H17.20194-261122-0001";
  private static final String RESULT = "/api/v1/dossiers/" + CODE + "/result";
  private static final byte[] FILE = "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8);
  private static final Found.Result FOUND =
      new Found.Result(new DossierCode(CODE), 7, "0a".repeat(32), "20194");

  private final Contract contract = Contract.named("intake");
  private final IssuedResults results = mock(IssuedResults.class);
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new ResultController(results))
          .setControllerAdvice(ProblemAdviceForTests.advice())
          .addFilters(new SecurityHeadersFilter(), new TokenFilter(TOKEN))
          .build();

  @Test
  void theFileIsHandedOutAsItWasSignedWithItsHash() throws Exception {
    when(results.find(new DossierCode(CODE))).thenReturn(Optional.of(FOUND));
    when(results.handOut(FOUND, "system:api")).thenReturn(FILE);

    var response = send(get(RESULT).header("Accept", "application/pdf"));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("application/pdf");
    assertThat(response.getContentAsByteArray()).isEqualTo(FILE);
    assertThat(response.getHeader("ETag")).isEqualTo("\"" + FOUND.sha256() + "\"");
    assertThat(response.getHeader("Repr-Digest")).startsWith("sha-256=:CgoK").endsWith("=:");
    assertThat(response.getHeader("Content-Disposition")).contains("result_" + CODE + ".pdf");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void whoHasTheFileIsNotHandedItAgain() throws Exception {
    when(results.find(any())).thenReturn(Optional.of(FOUND));

    var response = send(get(RESULT).header("If-None-Match", "\"" + FOUND.sha256() + "\""));

    assertThat(response.getStatus()).isEqualTo(304);
    assertThat(response.getContentAsByteArray()).isEmpty();
    verify(results, never()).handOut(any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-issued", "paper-only", "ended"})
  void whereThereIsNoFileTheReasonIsSaidInBothLanguages(String why) throws Exception {
    Found.None none = new Found.None(why);
    when(results.find(any())).thenReturn(Optional.of(none));

    var response = send(get(RESULT).header("Accept", "application/pdf"));
    JsonNode problem = JsonMapper.shared().readTree(response.getContentAsByteArray());

    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(contract.check("Problem", problem)).isEmpty();
    assertThat(problem.at("/errors/0/code").asString()).isEqualTo(why);
    assertThat(problem.path("detail").asString()).isEqualTo(none.words().vi());
    assertThat(problem.path("detailEn").asString()).isEqualTo(none.words().en());
  }

  @Test
  void anUnknownDossierIsNotFoundAndAStrangerHearsNothingAtAll() throws Exception {
    when(results.find(any())).thenReturn(Optional.empty());
    assertThat(send(get(RESULT)).getStatus()).isEqualTo(404);
    assertThat(send(get("/api/v1/dossiers/x/result")).getStatus()).isEqualTo(400);

    IssuedResults unasked = mock(IssuedResults.class);
    MockMvc door =
        MockMvcBuilders.standaloneSetup(new ResultController(unasked))
            .addFilters(new TokenFilter(TOKEN))
            .build();
    assertThat(door.perform(get(RESULT)).andReturn().getResponse().getStatus()).isEqualTo(401);
    verifyNoInteractions(unasked);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.header("Authorization", "Bearer " + TOKEN))
        .andReturn()
        .getResponse();
  }
}
