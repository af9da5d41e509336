package vn.motcua.local.drive;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What driving has shown.
 *
 * @param finished instances that reached an end
 * @param flows process id → ids of the sequence flows that were taken
 * @param nodes process id → ids of the flow nodes that were completed
 * @param problems sentences: incidents the engine raised, commands it refused, instances that stood
 *     still or went another way than was foreseen
 * @param seconds from the first start to the last end
 */
public record Driven(
    int finished,
    Map<String, Set<String>> flows,
    Map<String, Set<String>> nodes,
    List<String> problems,
    double seconds) {}
