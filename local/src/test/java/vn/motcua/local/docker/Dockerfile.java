package vn.motcua.local.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Dockerfile as its instructions, with continued lines joined and comments left out. */
record Dockerfile(List<Instruction> instructions) {

  /**
   * @param name in upper case, as {@code COPY}
   * @param rest what follows the name
   */
  record Instruction(String name, String rest) {}

  static Dockerfile read(Path file) throws IOException {
    List<Instruction> found = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      boolean goesOn = text.endsWith("\\");
      joined.append(goesOn ? text.substring(0, text.length() - 1) : text).append(' ');
      if (!goesOn) {
        String[] parts = joined.toString().strip().split("\\s+", 2);
        found.add(
            new Instruction(
                parts[0].toUpperCase(Locale.ROOT), parts.length > 1 ? parts[1].strip() : ""));
        joined.setLength(0);
      }
    }
    if (!joined.isEmpty()) {
      throw new IllegalStateException("the last line of " + file + " goes on into nothing");
    }
    return new Dockerfile(List.copyOf(found));
  }

  List<String> all(String name) {
    return instructions.stream()
        .filter(instruction -> instruction.name().equals(name))
        .map(Instruction::rest)
        .toList();
  }

  /** The stages in their order: the name after AS, else the number. */
  List<String> stages() {
    List<String> names = new ArrayList<>();
    for (String from : all("FROM")) {
      String[] words = from.split("\\s+");
      boolean named = words.length == 3 && words[1].equalsIgnoreCase("AS");
      names.add(named ? words[2] : Integer.toString(names.size()));
    }
    return names;
  }

  /** The instructions of the last stage, which becomes the image. */
  Dockerfile image() {
    int last = 0;
    for (int number = 0; number < instructions.size(); number++) {
      if (instructions.get(number).name().equals("FROM")) {
        last = number;
      }
    }
    return new Dockerfile(instructions.subList(last, instructions.size()));
  }
}
