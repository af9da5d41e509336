package vn.motcua.tasklist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The overview says what the screens register, and nothing else. */
class ScreenKeysTest {

  private static final Path SOURCES = Path.of("src/main/java/vn/motcua/tasklist");
  private static final Path SCRIPTS = Path.of("src/main/js/src");
  private static final Pattern KEY = Pattern.compile("\"data-key\",\\s*\"([^\"]*)\"");

  /** Pressed wherever they are: the main button, and the overview itself. */
  private static final Set<String> EVERYWHERE = Set.of("mod+Enter", "?");

  private static final Map<String, ScreenKeys> SCREEN_OF =
      Map.ofEntries(
          Map.entry("queue", ScreenKeys.QUEUE),
          Map.entry("shelf", ScreenKeys.DOSSIERS),
          Map.entry("dossier", ScreenKeys.DOSSIER),
          Map.entry("act", ScreenKeys.DOSSIER),
          Map.entry("document", ScreenKeys.DOSSIER),
          Map.entry("desk", ScreenKeys.DESK),
          Map.entry("search", ScreenKeys.SEARCH),
          Map.entry("notice", ScreenKeys.NOTICES),
          Map.entry("catalogue", ScreenKeys.CATALOGUE),
          Map.entry("account", ScreenKeys.ACCOUNTS),
          Map.entry("timeline", ScreenKeys.TIMELINE));

  @Test
  void everyKeyAScreenRegistersStandsInItsOverview() {
    Set<String> missing = new TreeSet<>();
    for (Path file : files(SOURCES)) {
      Matcher found = KEY.matcher(text(file));
      while (found.find()) {
        for (String key : found.group(1).split(" ")) {
          if (!EVERYWHERE.contains(key) && !said(screen(file)).contains(key)) {
            missing.add(file.getFileName() + " " + key);
          }
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyOfTheOverviewIsRegisteredByItsScreen() {
    Set<String> promised = new TreeSet<>();
    for (ScreenKeys screen : ScreenKeys.values()) {
      if (screen != ScreenKeys.EVERYWHERE) {
        String sources = sources(screen);
        said(screen).stream()
            .filter(key -> !registered(sources, key))
            .forEach(key -> promised.add(screen + " " + key));
      }
    }

    assertThat(promised).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ScreenKeys.class)
  void noKeyMeansTwoThingsOnOneScreen(ScreenKeys screen) {
    List<String> all =
        Stream.of(ScreenKeys.EVERYWHERE, screen)
            .distinct()
            .flatMap(one -> one.keys().stream())
            .map(ScreenKeys.Key::keys)
            .flatMap(keys -> Stream.of(keys.matches("g .|Ctrl Enter") ? keys : keys.split(" ")[0]))
            .toList();

    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void theScreenIsFoundByItsAddress() {
    assertThat(ScreenKeys.at("viec")).contains(ScreenKeys.QUEUE);
    assertThat(ScreenKeys.at("viec/22518")).contains(ScreenKeys.DOSSIER);
    assertThat(ScreenKeys.at("ho-so/H17.20242-261122-0001")).contains(ScreenKeys.DOSSIER);
    assertThat(ScreenKeys.at("ho-so")).contains(ScreenKeys.DOSSIERS);
    assertThat(ScreenKeys.at("theo-doi")).isEmpty();
    assertThat(ScreenKeys.besides(ScreenKeys.at("tim-kiem")))
        .doesNotContain(ScreenKeys.SEARCH, ScreenKeys.EVERYWHERE)
        .contains(ScreenKeys.QUEUE);
  }

  private static Set<String> said(ScreenKeys screen) {
    return screen.keys().stream()
        .flatMap(key -> Arrays.stream(key.keys().split(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ScreenKeys screen(Path file) {
    return file.endsWith("TemplatesView.java")
        ? ScreenKeys.TEMPLATES
        : SCREEN_OF.getOrDefault(
            SOURCES.relativize(file).getName(0).toString(), ScreenKeys.EVERYWHERE);
  }

  /** The Java of a screen, and what its own elements listen to. */
  private static String sources(ScreenKeys screen) {
    Stream<Path> java = files(SOURCES).stream().filter(file -> screen(file) == screen);
    Stream<Path> more =
        switch (screen) {
          case DOSSIER ->
              Stream.concat(
                  files(SCRIPTS.resolve("dossier")).stream(),
                  Stream.of(SOURCES.resolve("shell/Outcomes.java")));
          case TIMELINE -> files(SCRIPTS.resolve("timeline")).stream();
          default -> Stream.empty();
        };
    return Stream.concat(java, more).map(ScreenKeysTest::text).collect(Collectors.joining());
  }

  private static boolean registered(String sources, String key) {
    String one = Pattern.quote(key);
    return Pattern.compile("[\"'](?:[^\"'\\s]+ )*" + one + "(?: [^\"']+)?[\"']")
            .matcher(sources)
            .find()
        || Pattern.compile("(?m)^\\s+" + one + ": \\(\\) =>").matcher(sources).find();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(java|js)"))
          .sorted()
          .toList();
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
}
