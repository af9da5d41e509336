package vn.motcua.workers.document;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.document.FormPress;
import vn.motcua.dossiers.document.FormsNotMade;
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
  private final FormsNotMade notMade;

  FormDelivery(FormPress press, FormsNotMade notMade) {
    this.press = press;
    this.notMade = notMade;
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

  @Override
  public int mostAttempts() {
    return ABOUT_THREE_DAYS;
  }

  /** An official waits for the form, and perhaps the law. */
  @Override
  public void gaveUp(OutboxMessage message, DeliveryResult last) {
    String why = last instanceof DeliveryResult.Rejected rejected ? rejected.reason() : "";
    notMade.tell(new DossierCode(message.dossierCode()), message.payload(), why);
  }
}
