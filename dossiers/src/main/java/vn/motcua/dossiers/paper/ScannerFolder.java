package vn.motcua.dossiers.paper;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what scanners lay into {@code <folder>/<user name>/}. A file is taken once it has not
 * changed for two seconds; what cannot be taken in is moved to {@code refused/} beside it, with the
 * reason in its name. Several replicas may watch: the one that renames a file has it.
 */
public final class ScannerFolder {

  private static final Logger LOG = LoggerFactory.getLogger(ScannerFolder.class);
  private static final Duration STILL = Duration.ofSeconds(2);
  private static final Pattern USER = Pattern.compile("[a-z0-9][a-z0-9.\\-]{1,63}");
  private static final String TAKING = ".taking-";

  private final Path folder;
  private final ReceivedFiles files;
  private final Predicate<String> official;
  private final Clock clock;

  /**
   * @param official whether there is an active official of that name
   */
  public ScannerFolder(Path folder, ReceivedFiles files, Predicate<String> official, Clock clock) {
    this.folder = folder;
    this.files = files;
    this.official = official;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @return how many files were taken in or refused
   */
  public int round() {
    int seen = 0;
    if (!Files.isDirectory(folder)) {
      return seen;
    }
    try (DirectoryStream<Path> users = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path user : users) {
        String name = user.getFileName().toString();
        if (USER.matcher(name).matches() && official.test(name)) {
          seen += round(name, user);
        }
      }
    } catch (IOException e) {
      LOG.warn("The scanner folder cannot be read: {}", e.getClass().getSimpleName());
    }
    return seen;
  }

  private int round(String user, Path desk) throws IOException {
    int seen = 0;
    try (DirectoryStream<Path> scans = Files.newDirectoryStream(desk, Files::isRegularFile)) {
      for (Path scan : scans) {
        if (!scan.getFileName().toString().startsWith(".") && still(scan)) {
          seen += take(user, scan) ? 1 : 0;
        }
      }
    }
    return seen;
  }

  private boolean still(Path scan) {
    try {
      Instant changed = Files.getLastModifiedTime(scan).toInstant();
      return Files.size(scan) > 0 && changed.plus(STILL).isBefore(clock.instant());
    } catch (IOException e) {
      return false;
    }
  }

  private boolean take(String user, Path scan) throws IOException {
    String name = scan.getFileName().toString();
    Path taking = scan.resolveSibling(TAKING + name);
    try {
      Files.move(scan, taking, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return false;
    }
    try {
      Optional<PaperFault> fault =
          Files.size(taking) > PaperGate.LARGEST
              ? Optional.of(PaperFault.TOO_LARGE)
              : files.scanned(user, name, Files.readAllBytes(taking));
      if (fault.isEmpty()) {
        Files.delete(taking);
      } else {
        refuse(taking, name, fault.get());
      }
      return true;
    } catch (IOException | RuntimeException e) {
      Files.move(taking, scan);
      throw e;
    }
  }

  private static void refuse(Path taking, String name, PaperFault fault) throws IOException {
    Path refused = Files.createDirectories(taking.resolveSibling("refused"));
    Files.move(
        taking, refused.resolve(fault.code() + "-" + name), StandardCopyOption.REPLACE_EXISTING);
    LOG.info("A scan was refused: {}", fault.code());
  }
}
