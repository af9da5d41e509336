package vn.motcua.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One file of a catalogue as it lies there.
 *
 * @param bytes its beginning, one byte more than is allowed at most
 */
record SourceFile(String path, byte[] bytes) {

  private static final int MAX_YAML = 4 * YamlDocument.MAX_CHARACTERS;

  static SourceFile read(String path, InputStream in) throws IOException {
    return new SourceFile(path, in.readNBytes(limit(path) + 1));
  }

  private static int limit(String path) {
    return isDrawn(path) ? DrawnProcess.MAX_BYTES : MAX_YAML;
  }

  static boolean isDrawn(String path) {
    return path.endsWith(".bpmn");
  }

  /** The text; or a problem with the line from which it cannot be read. */
  Optional<String> text(Problems problems) {
    int limit = limit(path);
    if (bytes.length > limit) {
      problems.add(
          path,
          line(limit),
          "The file is larger than " + limit + " bytes; it is not read from here.");
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    if (decoder.decode(in, out, true).isError()) {
      problems.add(path, line(in.position()), "Not UTF-8.");
      return Optional.empty();
    }
    return Optional.of(out.flip().toString());
  }

  private int line(int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
