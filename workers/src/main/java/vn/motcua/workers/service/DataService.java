package vn.motcua.workers.service;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.workers.contract.Contract;
import vn.motcua.workers.contract.Violation;

/** One data service, asked as its contract describes. */
public final class DataService {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(usual ->
              usual.withValueInclusion(
                  com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .build();

  private final String name;
  private final Contract contract;
  private final RestClient http;
  private final URI address;

  DataService(String name, URI base, ClientHttpRequestFactory requests) {
    this.name = name;
    this.contract = Contract.named(name);
    this.http = RestClient.builder().requestFactory(requests).build();
    String path = contract.document().get("paths").propertyNames().iterator().next();
    this.address = URI.create(base.toString().replaceAll("/+$", "") + path);
  }

  /**
   * Asks once; asking again with the same key changes nothing at the service.
   *
   * @param key {@code <dossier>:<element>:<round>}
   * @throws ServiceFailure where there is no answer within the contract
   */
  public <T> T ask(String key, Object question, Class<T> answer) {
    JsonNode body = JSON.valueToTree(question);
    List<Violation> ours = contract.check("Question", body);
    if (!ours.isEmpty()) {
      throw new ServiceFailure(
          ServiceFailure.Kind.REFUSED, name + ": our question is outside the contract: " + ours);
    }
    return read(send(key, body), answer);
  }

  private byte[] send(String key, JsonNode body) {
    try {
      return Objects.requireNonNull(
          http.post()
              .uri(address)
              .header("Idempotency-Key", key)
              .contentType(MediaType.APPLICATION_JSON)
              .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
              .body(JSON.writeValueAsBytes(body))
              .exchange((request, response) -> {
                refuse(response.getStatusCode(), response.getHeaders().getContentType());
                return response.getBody().readAllBytes();
              }));
    } catch (ResourceAccessException e) {
      throw new ServiceFailure(
          ServiceFailure.Kind.UNAVAILABLE, name + " cannot be reached or is too slow");
    }
  }

  private void refuse(HttpStatusCode status, @Nullable MediaType type) {
    if (status.is2xxSuccessful()) {
      return;
    }
    ServiceFailure.Kind kind =
        switch (status.value()) {
          case 400, 422 -> ServiceFailure.Kind.REFUSED;
          // Said by the service itself; else it is a gateway that does not find the service.
          case 404 -> json(type) ? ServiceFailure.Kind.NOT_THERE : ServiceFailure.Kind.UNAVAILABLE;
          case 410, 413 -> ServiceFailure.Kind.NOT_THERE;
          // Mostly our own request, which we left too early.
          case 409 -> ServiceFailure.Kind.TAKEN;
          default -> ServiceFailure.Kind.UNAVAILABLE;
        };
    throw new ServiceFailure(kind, name + " answered " + status.value());
  }

  private static boolean json(@Nullable MediaType type) {
    return type != null && type.getSubtype().endsWith("json");
  }

  private <T> T read(byte[] bytes, Class<T> type) {
    try {
      JsonNode answer = JSON.readTree(bytes);
      List<Violation> theirs = contract.check("Answer", answer);
      if (theirs.isEmpty()) {
        return JSON.treeToValue(answer, type);
      }
      throw new ServiceFailure(
          ServiceFailure.Kind.BROKEN, name + " answered outside its contract: " + theirs);
    } catch (JacksonException e) {
      throw new ServiceFailure(ServiceFailure.Kind.BROKEN, name + " answered no JSON");
    }
  }
}
