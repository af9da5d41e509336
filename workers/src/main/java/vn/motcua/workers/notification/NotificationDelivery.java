package vn.motcua.workers.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.casefile.ServiceRecords;
import vn.motcua.dossiers.casefile.Subject;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.Delivery;
import vn.motcua.dossiers.outbox.DeliveryResult;
import vn.motcua.dossiers.outbox.OutboxMessage;
import vn.motcua.workers.service.DataService;
import vn.motcua.workers.service.DataServices;
import vn.motcua.workers.service.Deliveries;

/**
 * Sends the applicant a notice, by SMS or Zalo where there is a telephone number, else by e-mail;
 * an applicant who left neither is told at the desk.
 */
@Component
final class NotificationDelivery implements Delivery {

  private final ServiceRecords records;
  private final DataService gateway;
  private final Mobile mobile;

  /**
   * @param mobile how a telephone number is reached
   */
  NotificationDelivery(
      ServiceRecords records,
      DataServices services,
      @Value("${motcua.notification.mobile:SMS}") Mobile mobile) {
    this.records = records;
    this.gateway = services.named("notification");
    this.mobile = mobile;
  }

  /** Ways to a telephone number; the gateway knows whether the number has Zalo. */
  enum Mobile {
    SMS,
    ZALO
  }

  @Override
  public String topic() {
    return "notification";
  }

  @Override
  public int mostAttempts() {
    return ABOUT_THREE_DAYS;
  }

  @Override
  public DeliveryResult deliver(OutboxMessage message) {
    Subject subject = records.subject(new DossierCode(message.dossierCode())).orElseThrow();
    Question question = question(subject, message);
    return question == null
        ? new DeliveryResult.Delivered()
        : Deliveries.attempt(
            message, () -> gateway.ask(Deliveries.key(message), question, Answer.class));
  }

  private @Nullable Question question(Subject subject, OutboxMessage message) {
    String template = message.payload().path("template").asString("status");
    String text = Notices.text(template, subject, message.payload().path("due").asString(""));
    String phone = subject.applicant().phone();
    String email = subject.applicant().email();
    String code = subject.code().value();
    if (phone != null) {
      return new Question(code, template, mobile.name(), phone, text);
    }
    return email == null ? null : new Question(code, template, "EMAIL", email, text);
  }

  record Question(String dossierCode, String template, String channel, String to, String text) {
    @Override
    public String toString() {
      return "Question[" + dossierCode + ", " + template + "]";
    }
  }

  record Answer(String messageId) {}
}
