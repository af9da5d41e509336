package vn.motcua.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code state.json}: which processes were started. Written whole and moved into place. */
final class StateFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  StateFile(Path file) {
    this.file = file;
  }

  Optional<PartState> find(PartName name) {
    return read().stream().filter(part -> part.name().equals(name.key())).findFirst();
  }

  void put(PartState part) {
    List<PartState> parts = without(part.name());
    parts.add(part);
    write(parts);
  }

  void remove(PartName name) {
    write(without(name.key()));
  }

  private List<PartState> without(String name) {
    List<PartState> parts = new ArrayList<>(read());
    parts.removeIf(part -> part.name().equals(name));
    return parts;
  }

  /** A file cut off by a crash counts as empty: what still runs is found by its marks. */
  private List<PartState> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return List.of(JSON.readValue(Files.readString(file), PartState[].class));
    } catch (JacksonException damaged) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<PartState> parts) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(
          fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(parts) + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
