package vn.motcua.local.standins;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a service does with one good request that it has not seen before. */
interface Behaviour {

  ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * @param number how many requests this service did before, plus one
   */
  ObjectNode answer(JsonNode question, int number);

  /** The same answer, well formed but false where that is possible, else outside the contract. */
  default ObjectNode wrong(ObjectNode right) {
    return JsonMapper.shared().createObjectNode().put("unexpected", true);
  }

  /**
   * A registry that knows the reserved synthetic persons only: 999404… are there under another
   * name, other 999… as asked, everybody else is unknown.
   */
  final class Registry implements Behaviour {

    private final String prefix;

    Registry(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public ObjectNode answer(JsonNode question, int number) {
      ObjectNode answer = JsonMapper.shared().createObjectNode();
      answer.put("result", result(question.path("personalId").asString("")));
      answer.put("reference", "%s-%08d".formatted(prefix, number));
      return answer.put("checkedAt", OffsetDateTime.now(ZONE).toString());
    }

    @Override
    public ObjectNode wrong(ObjectNode right) {
      return right.put("result", "MISMATCH");
    }

    private static String result(String personalId) {
      if (!personalId.startsWith("999")) {
        return "UNKNOWN";
      }
      return personalId.startsWith("999404") ? "MISMATCH" : "MATCH";
    }
  }

  /** Knows the reserved synthetic persons; everybody else is nobody. */
  final class Persons implements Behaviour {

    private static final List<String> NAMES =
        List.of("Nguyễn Thị Thử Nghiệm", "Trần Văn Mẫu Thử", "Đặng Thị Giả Định", "Lê Hoàng Ví Dụ");

    @Override
    public ObjectNode answer(JsonNode question, int number) {
      String id = question.path("personalId").asString("");
      ObjectNode answer = JsonMapper.shared().createObjectNode();
      answer.put("found", id.startsWith("999")).put("reference", "CD-%08d".formatted(number));
      if (id.startsWith("999")) {
        int last = Integer.parseInt(id.substring(6));
        int year = 1900 + (id.charAt(3) - '0') / 2 * 100 + Integer.parseInt(id.substring(4, 6));
        answer.put("fullName", NAMES.get(last % NAMES.size()));
        answer.put("dateOfBirth", LocalDate.ofYearDay(year, 1 + last % 365).toString());
        answer.put("address", "%d Đường Thử Nghiệm, Đà Nẵng".formatted(1 + last % 999));
      }
      return answer;
    }

    @Override
    public ObjectNode wrong(ObjectNode right) {
      return right.put("fullName", "Người Khác Hẳn");
    }
  }

  /** The agencies' books: one series for each unit and year, without gaps. */
  final class DocumentBooks implements Behaviour {

    private final Map<String, Integer> books = new HashMap<>();

    @Override
    public ObjectNode answer(JsonNode question, int number) {
      LocalDate today = LocalDate.now(ZONE);
      String unit = question.path("unitCode").asString("");
      int next = books.merge(today.getYear() + "/" + unit, 1, Integer::sum);
      ObjectNode answer = JsonMapper.shared().createObjectNode();
      answer.put("number", "%d/%d/KQ-%s".formatted(next, today.getYear(), unit));
      return answer.put("sequence", next).put("issuedOn", today.toString());
    }
  }

  /** Accepts every message and sends none. */
  final class MessageGateway implements Behaviour {
    @Override
    public ObjectNode answer(JsonNode question, int number) {
      return JsonMapper.shared().createObjectNode().put("messageId", "M-%08d".formatted(number));
    }
  }

  /** Records what it is told. */
  final class Portal implements Behaviour {
    @Override
    public ObjectNode answer(JsonNode question, int number) {
      return JsonMapper.shared().createObjectNode().put("recorded", true);
    }
  }

  /** Lets requests to pay stand; nobody pays before {@code POST /_pay/{dossierCode}}. */
  final class PaymentDesk implements Behaviour {
    @Override
    public ObjectNode answer(JsonNode question, int number) {
      ObjectNode answer = JsonMapper.shared().createObjectNode();
      answer.put("requestId", "P-%08d".formatted(number));
      return answer.put("payAt", "https://thanh-toan.invalid/P-%08d".formatted(number));
    }
  }
}
