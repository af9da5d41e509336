package vn.motcua.local.standins;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.workers.contract.Contract;

/**
 * One data service as its contract describes it: checks every body against the contract's schema,
 * does a thing once for each Idempotency-Key, and remembers what it received. In memory only.
 */
final class StandIn {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,200}");
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String path;
  private final int good;
  private final Contract contract;
  private final Behaviour behaviour;
  private final Map<String, Done> done = new HashMap<>();
  private final List<Received> received = new ArrayList<>();
  private volatile Control control = Control.USUAL;

  StandIn(String name, Behaviour behaviour) {
    this.contract = Contract.named(name);
    this.behaviour = behaviour;
    var operation = contract.document().get("paths").properties().iterator().next();
    this.path = operation.getKey();
    this.good =
        operation.getValue().at("/post/responses").propertyNames().stream()
            .mapToInt(Integer::parseInt)
            .min()
            .orElseThrow();
  }

  Answer handle(String method, String path, @Nullable String key, byte[] body)
      throws InterruptedException {
    Control now = control;
    Thread.sleep(now.delay());
    if (!path.equals(this.path)) {
      return Answer.problem(404, "Không có đường dẫn này", "No such path in this contract.");
    }
    if (!method.equals("POST")) {
      return Answer.problem(405, "Phương thức không được hỗ trợ", "Only POST is in this contract.");
    }
    JsonNode question = read(body);
    synchronized (this) {
      Done before = key == null ? null : done.get(key);
      Answer answer = answer(now, key, question, before);
      boolean repeated = before != null && answer.status() < 400;
      received.add(
          new Received(Instant.now(), key == null ? "" : key, question, answer.status(), repeated));
      return answer;
    }
  }

  void control(Control next) {
    control = next;
  }

  /** What was done, in order; with {@code all} also what was refused or repeated. */
  synchronized List<Received> received(boolean all) {
    return received.stream().filter(one -> all || one.done()).toList();
  }

  synchronized void forget() {
    received.clear();
  }

  private Answer answer(
      Control now, @Nullable String key, JsonNode question, @Nullable Done before) {
    if (now.refuses()) {
      return Answer.problem(now.status(), "Dịch vụ đang từ chối", "Told to refuse by /_control.");
    }
    if (key == null || !KEY.matcher(key).matches()) {
      return Answer.problem(
          400, "Thiếu Idempotency-Key", "Idempotency-Key is missing or malformed.");
    }
    var violations = contract.check("Question", question);
    if (!violations.isEmpty()) {
      return Answer.problem(400, "Nội dung không đúng giao ước", violations.toString());
    }
    if (before != null && !before.question.equals(question)) {
      return Answer.problem(
          409, "Khóa đã dùng cho nội dung khác", "This Idempotency-Key was used for another body.");
    }
    if (before == null) {
      ObjectNode right = behaviour.answer(question, done.size() + 1);
      before = new Done(question, right);
      done.put(key, before);
    }
    return new Answer(
        good, now.wrong() ? behaviour.wrong(before.answer.deepCopy()) : before.answer);
  }

  /** A body that is not JSON becomes null, which no contract allows. */
  private static JsonNode read(byte[] body) {
    try {
      JsonNode node = STRICT.readTree(body);
      return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.nullNode();
    }
  }

  private record Done(JsonNode question, ObjectNode answer) {}
}
