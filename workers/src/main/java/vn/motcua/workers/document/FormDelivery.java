package vn.motcua.workers.document;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.document.FormPress;
import vn.motcua.dossiers.document.MakeResult;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.Delivery;
import vn.motcua.dossiers.outbox.DeliveryResult;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.dossiers.outbox.OutboxMessage;

/** Makes the forms officials' acts have ordered. */
@Component
final class FormDelivery implements Delivery {

  private final FormPress press;

  FormDelivery(FormPress press) {
    this.press = press;
  }

  @Override
  public String topic() {
    return Outbox.DOCUMENT;
  }

  @Override
  public DeliveryResult deliver(OutboxMessage message) throws InterruptedException {
    return switch (press.make(new DossierCode(message.dossierCode()), message.payload())) {
      case MakeResult.Made made -> new DeliveryResult.Delivered();
      case MakeResult.Refused refused -> new DeliveryResult.Rejected(refused.why().vi());
    };
  }
}
