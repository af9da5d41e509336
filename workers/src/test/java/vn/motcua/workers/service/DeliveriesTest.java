package vn.motcua.workers.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.outbox.DeliveryResult;
import vn.motcua.dossiers.outbox.OutboxMessage;

class DeliveriesTest {

  @Test
  void aServiceThatIsAwayIsAskedAgainForAsLongAsItTakes() {
    assertThat(attempt(5_000, ServiceFailure.Kind.UNAVAILABLE))
        .isInstanceOf(DeliveryResult.Retry.class);
    assertThat(attempt(1, ServiceFailure.Kind.REFUSED)).isInstanceOf(DeliveryResult.Rejected.class);
  }

  @Test
  void whatTheServiceKnowsNothingOfIsNotSentAgain() {
    assertThat(attempt(1, ServiceFailure.Kind.NOT_THERE))
        .isInstanceOf(DeliveryResult.Rejected.class);
  }

  @Test
  void aKeyInUseIsAskedAgainButNotForEver() {
    assertThat(attempt(1, ServiceFailure.Kind.TAKEN)).isInstanceOf(DeliveryResult.Retry.class);
    assertThat(attempt(1_999, ServiceFailure.Kind.TAKEN)).isInstanceOf(DeliveryResult.Retry.class);
    assertThat(attempt(2_000, ServiceFailure.Kind.TAKEN))
        .isInstanceOf(DeliveryResult.Rejected.class);
  }

  private static DeliveryResult attempt(int attempt, ServiceFailure.Kind kind) {
    var message =
        new OutboxMessage(
            1,
            "portal",
            "H17-261122-0001",
            "status:1",
            JsonMapper.shared().createObjectNode(),
            attempt);
    return Deliveries.attempt(
        message,
        () -> {
          throw ServiceFailureForTests.of(kind);
        });
  }
}
