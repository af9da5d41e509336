package vn.motcua.workers.population;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossiers.loop.Turn;
import vn.motcua.dossiers.loop.WorkLoop;
import vn.motcua.dossiers.person.PersonAnswer;
import vn.motcua.dossiers.person.PersonLookups;
import vn.motcua.dossiers.person.PersonRecord;
import vn.motcua.workers.service.DataServices;
import vn.motcua.workers.service.ServiceFailure;

/** Answers the desks' questions: who has this personal ID? */
@Configuration(proxyBeanMethods = false)
class PersonQuestionsConfiguration {

  private static final Duration REST = Duration.ofSeconds(20);

  @Bean
  WorkLoop personQuestions(PersonLookups lookups, DataServices services) {
    Turn answer =
        Turn.whileAny(
            REST,
            () -> {
              lookups.expire();
              return lookups.answer(question -> ask(question, services)) > 0;
            });
    return new WorkLoop("person-questions", answer).wokenBy(lookups::onAsked);
  }

  /** A desk has a person before it: asked once, no answer is an answer too. */
  private static PersonAnswer ask(PersonLookups.Question question, DataServices services) {
    try {
      Answer answer =
          services
              .named("person")
              .ask(question.id().toString(), new Question(question.personalId()), Answer.class);
      String name = answer.fullName();
      return answer.found() && name != null
          ? new PersonAnswer.Found(new PersonRecord(name, answer.dateOfBirth(), answer.address()))
          : new PersonAnswer.Unknown();
    } catch (ServiceFailure | IllegalStateException e) {
      return new PersonAnswer.Unavailable();
    }
  }

  record Question(String personalId) {}

  record Answer(
      boolean found,
      String reference,
      @Nullable String fullName,
      @Nullable LocalDate dateOfBirth,
      @Nullable String address) {}
}
