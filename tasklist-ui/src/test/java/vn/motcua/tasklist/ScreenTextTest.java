package vn.motcua.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreenTextTest {

  private static final Path BUNDLES = Path.of("src/main/resources/i18n");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern KEY =
      Pattern.compile("\\bt\\(\\s*\"([a-z-]+\\.[^\"]*[^\".])\"\\s*[,)]");
  private static final Pattern VIETNAMESE =
      Pattern.compile("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]");
  private static final Pattern SENTENCE = Pattern.compile("[A-Z][a-z]+( [a-z]+){2,}[.!?]?");

  /** Keys of a closed set, such as {@code queue.tab.}: the code names their beginning. */
  private static final Pattern BEGINNING = Pattern.compile("[a-z]+(\\.[\\w-]+)+[.-]");

  /** Keys put together from a bundle's name and a word that stands by itself in the code. */
  private static final Pattern BUILT =
      Pattern.compile(
          "(?:act|catalogue|shell|timeline)\\.(?<word>.+?)(?:\\.(?:what|do|done|title|why))?");

  /** Where the acts have their names. */
  private static final Path OFFERS =
      Path.of("../dossiers/src/main/java/vn/motcua/dossiers/act/Offer.java");

  private static final Set<String> DATA = Set.of("Thủ tục ", " đ");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    for (Path vietnamese : files(BUNDLES, "_vi.properties")) {
      Path english = sibling(vietnamese);
      assertThat(english).exists();
      assertThat(read(english).stringPropertyNames())
          .as(english.toString())
          .isEqualTo(read(vietnamese).stringPropertyNames());
    }
  }

  @Test
  void keysBeginWithTheNameOfTheirBundle() {
    for (Path bundle : files(BUNDLES, ".properties")) {
      String name = bundle.getFileName().toString().replaceFirst("_.*", "");
      assertThat(read(bundle).stringPropertyNames()).allMatch(key -> key.startsWith(name + "."));
    }
  }

  @Test
  void placeholdersAreTheSameInBothLanguages() {
    for (Path vietnamese : files(BUNDLES, "_vi.properties")) {
      Properties english = read(sibling(vietnamese));
      read(vietnamese)
          .forEach((key, text) ->
              assertThat(placeholders(english.getProperty(key.toString(), "")))
                  .as(key.toString())
                  .isEqualTo(placeholders(text.toString())));
    }
  }

  @Test
  void everyKeyNamedInTheCodeHasItsText() {
    Set<String> known = new TreeSet<>();
    files(BUNDLES, "_vi.properties")
        .forEach(bundle -> known.addAll(read(bundle).stringPropertyNames()));
    List<String> missing = new ArrayList<>();
    for (Path source : files(SOURCES, ".java")) {
      Matcher matcher = KEY.matcher(text(source));
      while (matcher.find()) {
        if (!known.contains(matcher.group(1))) {
          missing.add(source.getFileName() + ": " + matcher.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextIsSaidSomewhere() {
    Set<String> literals = new TreeSet<>();
    Stream.concat(files(SOURCES, ".java").stream(), Stream.of(OFFERS))
        .flatMap(source -> text(source).lines())
        .flatMap(line -> LITERAL.matcher(line).results())
        .forEach(literal -> literals.add(literal.group(1)));
    List<String> beginnings =
        literals.stream().filter(literal -> BEGINNING.matcher(literal).matches()).toList();
    List<String> unsaid = new ArrayList<>();
    for (Path bundle : files(BUNDLES, "_vi.properties")) {
      for (String key : read(bundle).stringPropertyNames()) {
        Matcher built = BUILT.matcher(key);
        boolean said =
            literals.contains(key)
                || beginnings.stream().anyMatch(key::startsWith)
                || built.matches() && literals.contains(built.group("word"));
        if (!said) {
          unsaid.add(key);
        }
      }
    }
    assertThat(unsaid).isEmpty();
  }

  @Test
  void noScreenTextIsWrittenInTheCode() {
    List<String> found = new ArrayList<>();
    for (Path source : files(SOURCES, ".java")) {
      for (String line : text(source).lines().filter(ScreenTextTest::speaksToPeople).toList()) {
        Matcher literal = LITERAL.matcher(line);
        while (literal.find()) {
          String words = literal.group(1);
          boolean screen = VIETNAMESE.matcher(words).find() || SENTENCE.matcher(words).matches();
          if (screen && !DATA.contains(words)) {
            found.add(source.getFileName() + ": " + words);
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** Comments, logs and exceptions are read by programmers. */
  private static boolean speaksToPeople(String line) {
    String code = line.strip();
    return !code.startsWith("*")
        && !code.startsWith("/*")
        && !code.startsWith("//")
        && !code.contains("LOG.")
        && !code.contains("Exception(");
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\d").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Path sibling(Path vietnamese) {
    return vietnamese.resolveSibling(vietnamese.getFileName().toString().replace("_vi.", "_en."));
  }

  private static Properties read(Path bundle) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
