package vn.motcua.catalog.published;

import vn.motcua.catalog.Text;

/** A limit in words people read. */
final class LimitWords {

  private LimitWords() {}

  static Text of(Limit limit) {
    Integer amount = limit.amount();
    int number = amount == null ? 0 : amount;
    String plural = number == 1 ? "" : "s";
    return switch (limit.unit()) {
      case SAME_DAY -> new Text("Trong ngày", "Same day");
      case HOUR -> new Text(number + " giờ", number + " hour" + plural);
      case WORKING_DAY -> new Text(number + " ngày làm việc", number + " working day" + plural);
      case DAY -> new Text(number + " ngày", number + " day" + plural);
      case MONTH -> new Text(number + " tháng", number + " month" + plural);
      case YEAR -> new Text(number + " năm", number + " year" + plural);
      case OTHER -> new Text("Thời hạn nguồn chưa nêu rõ", "Limit not clear in the source");
    };
  }
}
