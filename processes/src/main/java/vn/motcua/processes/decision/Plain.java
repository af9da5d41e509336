package vn.motcua.processes.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the Scala collections of the DMN engine into Java ones. */
final class Plain {

  private Plain() {}

  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case scala.collection.Map<?, ?> map -> {
        Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
        var entries = map.iterator();
        while (entries.hasNext()) {
          var entry = entries.next();
          plain.put(entry._1(), of(entry._2()));
        }
        yield plain;
      }
      case scala.collection.Iterable<?> list -> {
        List<@Nullable Object> plain = new ArrayList<>();
        var items = list.iterator();
        while (items.hasNext()) {
          plain.add(of(items.next()));
        }
        yield plain;
      }
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
        map.forEach((key, item) -> plain.put(key, of(item)));
        yield plain;
      }
      case List<?> list -> {
        List<@Nullable Object> plain = new ArrayList<>();
        list.forEach(item -> plain.add(of(item)));
        yield plain;
      }
      case null -> null;
      default -> value;
    };
  }
}
