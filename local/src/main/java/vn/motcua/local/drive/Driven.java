package vn.motcua.local.drive;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What driving has shown.
 *
 * @param finished instances that reached an end
 * @param flows process id → ids of the sequence flows that were taken
 * @param elements process id → ids of the elements that were completed
 * @param incidents sentences, one for each incident the engine raised
 * @param seconds from the first start to the last end
 */
public record Driven(
    int finished,
    Map<String, Set<String>> flows,
    Map<String, Set<String>> elements,
    List<String> incidents,
    double seconds) {}
