package vn.motcua.dossiers.procedures;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.processes.Resource;

/** DMN and forms as they lie in a JSON column. */
final class Files {

  private Files() {}

  static String write(List<Resource> files) {
    return JsonMapper.shared()
        .writeValueAsString(
            files.stream().map(file -> new Stored(file.name(), file.xml())).toList());
  }

  static List<Resource> read(String json) {
    return Arrays.stream(JsonMapper.shared().readValue(json, Stored[].class))
        .map(file -> new Resource(file.name(), file.text()))
        .toList();
  }

  private record Stored(String name, String text) {}
}
