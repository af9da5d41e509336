package vn.motcua.dossiers.paper;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what scanners lay into {@code <folder>/<user name>/}. A file is taken once it has not
 * changed for two seconds; what cannot be taken in is moved to {@code refused/} beside it, with the
 * reason in its name. Several replicas may watch: the one that renames a file has it; where it
 * dies, or the store or the search for viruses is away, the file is tried again after some minutes.
 * No scan is laid over another of the same name: scanners count anew every day.
 */
public final class ScannerFolder {

  private static final Logger LOG = LoggerFactory.getLogger(ScannerFolder.class);
  private static final Duration STILL = Duration.ofSeconds(2);
  private static final Pattern USER = Pattern.compile("[a-z0-9][a-z0-9.\\-]{1,63}");
  private static final Duration RETRY = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 12;

  /** A file being taken: {@code .taking-<try>-<name>}, as old as the try; perhaps numbered. */
  private static final Pattern TAKING =
      Pattern.compile("\\.taking-([0-9]{1,4})(?:~[0-9]{1,9})?-(.+)");

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
          seen += desk(name, user);
        }
      }
    } catch (IOException e) {
      LOG.warn("The scanner folder cannot be read: {}", e.getClass().getSimpleName());
    }
    return seen;
  }

  private int desk(String user, Path desk) {
    int seen = 0;
    try (DirectoryStream<Path> scans = Files.newDirectoryStream(desk, Files::isRegularFile)) {
      for (Path scan : scans) {
        seen += one(user, scan) ? 1 : 0;
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("A scanner folder cannot be read: {}", e.getClass().getSimpleName());
    }
    return seen;
  }

  /** Whatever is wrong with one file stays with it: the others are taken in. */
  private boolean one(String user, Path scan) {
    String file = scan.getFileName().toString();
    Matcher taking = TAKING.matcher(file);
    try {
      if (taking.matches()) {
        int tries = Integer.parseInt(taking.group(1));
        return rested(scan, RETRY) && take(user, scan, taking.group(2), tries + 1);
      }
      return !file.startsWith(".")
          && Files.size(scan) > 0
          && rested(scan, STILL)
          && take(user, scan, file, 1);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException | RuntimeException e) {
      LOG.warn("A scan cannot be taken in now: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private boolean rested(Path scan, Duration rest) throws IOException {
    Instant changed = Files.getLastModifiedTime(scan).toInstant();
    return changed.plus(rest).isBefore(clock.instant());
  }

  /** It gets the time of this try before its new name: nobody else finds it rested. */
  private boolean take(String user, Path scan, String name, int tries) throws IOException {
    Path taking = free(scan.resolveSibling(".taking-" + tries), name);
    Files.setLastModifiedTime(scan, FileTime.from(clock.instant()));
    Files.move(scan, taking, StandardCopyOption.ATOMIC_MOVE);
    if (tries > MOST_TRIES) {
      refuse(taking, name, "not-read");
      return true;
    }
    Optional<PaperFault> fault =
        Files.size(taking) > PaperGate.LARGEST
            ? Optional.of(PaperFault.TOO_LARGE)
            : files.scanned(user, name, Files.readAllBytes(taking));
    if (fault.isEmpty()) {
      Files.delete(taking);
    } else if (fault.get() == PaperFault.NOT_SCANNED) {
      return false; // nothing is wrong with the file: it waits for its next try
    } else {
      refuse(taking, name, fault.get().code());
    }
    return true;
  }

  private static void refuse(Path taking, String name, String why) throws IOException {
    Path refused = Files.createDirectories(taking.resolveSibling("refused"));
    Files.move(taking, free(refused.resolve(why), name));
    LOG.info("A scan was refused: {}", why);
  }

  /** {@code <before>-<name>}, numbered where an earlier scan is called that: it is kept. */
  private static Path free(Path before, String name) {
    Path free = before.resolveSibling(before.getFileName() + "-" + name);
    for (int number = 2; Files.exists(free); number++) {
      free = before.resolveSibling(before.getFileName() + "~" + number + "-" + name);
    }
    return free;
  }
}
