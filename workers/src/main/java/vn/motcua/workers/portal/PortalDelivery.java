package vn.motcua.workers.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossiers.outbox.Delivery;
import vn.motcua.dossiers.outbox.DeliveryResult;
import vn.motcua.dossiers.outbox.OutboxMessage;
import vn.motcua.workers.service.DataService;
import vn.motcua.workers.service.DataServices;
import vn.motcua.workers.service.Deliveries;

/** Tells the portal the statuses of a dossier, one after the other (Decree 224/2026, Art. 15). */
@Component
final class PortalDelivery implements Delivery {

  private final DataService portal;

  PortalDelivery(DataServices services) {
    this.portal = services.named("portal");
  }

  @Override
  public String topic() {
    return "portal";
  }

  @Override
  public int mostAttempts() {
    return ABOUT_THREE_DAYS;
  }

  @Override
  public DeliveryResult deliver(OutboxMessage message) {
    return Deliveries.attempt(
        message, () -> portal.ask(Deliveries.key(message), Question.of(message), Answer.class));
  }

  record Question(
      String dossierCode,
      @Nullable String procedureCode,
      @Nullable String unitCode,
      int status,
      String at,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Result result) {

    static Question of(OutboxMessage message) {
      JsonNode payload = message.payload();
      return new Question(
          message.dossierCode(),
          payload.path("procedure").asString(null),
          payload.path("unit").asString(null),
          payload.path("status").asInt(),
          payload.path("at").asString(),
          payload.has("result") ? Result.of(payload.get("result")) : null);
    }
  }

  /** The signed result that can be fetched now. */
  record Result(String sha256, int size) {
    static Result of(JsonNode payload) {
      return new Result(payload.path("sha256").asString(), payload.path("size").asInt());
    }
  }

  record Answer(boolean recorded) {}
}
