package vn.motcua.dossiers.person;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.outbox.PostgresListener;

/**
 * Questions of desks to the population service. The screens do not know the service: they leave a
 * row, the workers hear of it, ask, and write the answer there; reading the answer deletes it. Who
 * asked is audited, for whom is not; who asks too often in an hour is refused, and that is audited.
 *
 * @see "docs/decisions/0041-phone-and-scanner.md"
 */
public final class PersonLookups {

  /** How long a row lives at most. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  private static final String ASKED = "motcua_person_asked";
  private static final String ANSWERED = "motcua_person_answered";

  private final DataSource source;
  private final JdbcClient jdbc;
  private final Access access;
  private final AuditTrail audit;
  private final Clock clock;
  private final AskingQuota quota;

  public PersonLookups(
      DataSource source, JdbcClient jdbc, Access access, AuditTrail audit, Clock clock) {
    this.source = source;
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.quota = new AskingQuota(clock);
  }

  /**
   * Asks who a personal ID belongs to.
   *
   * @param personalId 12 digits
   * @return the question's id; empty if the official has asked too often in the last hour
   */
  public Optional<UUID> ask(String personalId, Actor actor) {
    boolean may = quota.take(actor.username());
    return access.as(
        actor,
        () -> {
          if (!may) {
            tell(actor, "population-refused", Map.of("most", AskingQuota.MOST));
            return Optional.empty();
          }
          UUID id =
              jdbc.sql(
                      """
                      insert into casefile.person_lookup (official, personal_id, asked_at)
                      values (:official, :personalId, :now) returning id
                      """)
                  .param("official", actor.username())
                  .param("personalId", personalId)
                  .param("now", Rows.timestamp(clock.instant()))
                  .query(UUID.class)
                  .single();
          tell(actor, "population-asked", Map.of("question", id.toString()));
          return Optional.of(id);
        });
  }

  private void tell(Actor actor, String action, Map<String, Object> data) {
    audit.append(new AuditEntry(actor.unit().value(), actor.username(), action, null, data));
  }

  /** The answer, once: reading it deletes it. Empty while there is none. */
  public Optional<PersonAnswer> take(UUID id, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(
                    """
                    delete from casefile.person_lookup
                    where id = :id and official = :official and state <> 'ASKED'
                    returning state, answer
                    """)
                .param("id", id)
                .param("official", actor.username())
                .query((row, number) -> answer(row.getString(1), row.getString(2)))
                .optional());
  }

  /** Nobody waits for the answer any more. */
  public void forget(UUID id, Actor actor) {
    access.as(
        actor,
        () -> {
          jdbc.sql("delete from casefile.person_lookup where id = :id and official = :official")
              .param("id", id)
              .param("official", actor.username())
              .update();
        });
  }

  /** Hears the id of each question that was answered, or an empty text for any of them. */
  public PostgresListener onAnswered(Consumer<String> id) {
    return PostgresListener.start(source, ANSWERED, id);
  }

  /** Hears that a question was asked; for the workers. */
  public PostgresListener onAsked(Consumer<String> id) {
    return PostgresListener.start(source, ASKED, id);
  }

  /**
   * Answers what is open, for the workers. Two replicas may ask the service the same thing; the
   * first answer stands, and asking is repeatable.
   *
   * @return how many questions were open
   */
  public int answer(Function<Question, PersonAnswer> service) {
    List<Question> open =
        access.asSystem(() ->
            jdbc.sql(
                    """
                    select id, personal_id from casefile.person_lookup
                    where state = 'ASKED' and asked_at > :since order by asked_at limit 20
                    """)
                .param("since", Rows.timestamp(clock.instant().minus(LIFE)))
                .query(
                    (row, number) -> new Question(row.getObject(1, UUID.class), row.getString(2)))
                .list());
    open.parallelStream().forEach(question -> write(question.id(), service.apply(question)));
    return open.size();
  }

  /** Deletes what nobody read; for the workers. */
  public int expire() {
    return access.asSystem(() ->
        jdbc.sql("delete from casefile.person_lookup where asked_at < :before")
            .param("before", Rows.timestamp(clock.instant().minus(LIFE)))
            .update());
  }

  private void write(UUID id, PersonAnswer answer) {
    String state =
        switch (answer) {
          case PersonAnswer.Found found -> "FOUND";
          case PersonAnswer.Unknown unknown -> "UNKNOWN";
          case PersonAnswer.Unavailable unavailable -> "UNAVAILABLE";
          case PersonAnswer.TooMany tooMany -> "UNAVAILABLE";
        };
    String record =
        answer instanceof PersonAnswer.Found found
            ? JsonMapper.shared().writeValueAsString(found.person())
            : null;
    access.asSystem(() -> {
      jdbc.sql(
              """
              update casefile.person_lookup
              set state = :state, answer = cast(:answer as jsonb), answered_at = now()
              where id = :id and state = 'ASKED'
              """)
          .param("state", state)
          .param("answer", record)
          .param("id", id)
          .update();
    });
  }

  private static PersonAnswer answer(String state, String record) {
    return switch (state) {
      case "FOUND" ->
          new PersonAnswer.Found(JsonMapper.shared().readValue(record, PersonRecord.class));
      case "UNKNOWN" -> new PersonAnswer.Unknown();
      default -> new PersonAnswer.Unavailable();
    };
  }

  /** A question on its way to the service. */
  public record Question(UUID id, String personalId) {

    @Override
    public String toString() {
      return "Question[" + id + "]";
    }
  }
}
