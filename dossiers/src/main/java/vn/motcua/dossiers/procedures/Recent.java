package vn.motcua.dossiers.procedures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps what was made most recently, so that it need not be parsed again. */
final class Recent<K, V> {

  private final Map<K, V> values;

  Recent(int capacity) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  /** The value; made outside the lock, so two threads may make the same one. */
  V get(K key, Function<K, V> make) {
    synchronized (values) {
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V made = make.apply(key);
    synchronized (values) {
      values.put(key, made);
    }
    return made;
  }
}
