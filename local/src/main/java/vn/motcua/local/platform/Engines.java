package vn.motcua.local.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The engines' programs on disk: fetched once through Maven, verified, unpacked once. */
final class Engines {
  private final Path root;
  private final Path folder;
  private final Progress progress;

  /**
   * @param root of the repository, where the Maven wrapper lies
   * @param folder where the programs are kept
   */
  Engines(Path root, Path folder, Progress progress) {
    this.root = root;
    this.folder = folder;
    this.progress = progress;
  }

  /** Where the program lies, or will lie once it is fetched. */
  Path place(Artefact artefact) {
    return folder.resolve(artefact.folder());
  }

  /** The folder with the unpacked program; several launchers may ask at once. */
  Path ensure(Artefact artefact) {
    Path home = place(artefact);
    if (Files.exists(home.resolve(".complete"))) {
      return home;
    }
    try {
      Files.createDirectories(folder);
      Machine.demand(folder, 2_000, 0);
      try (FileLock lock = FileLock.await(folder.resolve(artefact.folder() + ".lock"))) {
        lock.held();
        if (!Files.exists(home.resolve(".complete"))) {
          unpack(artefact, home);
        }
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpack(Artefact artefact, Path home) throws IOException {
    Path work = folder.resolve(artefact.folder() + ".part");
    Folders.delete(work);
    Folders.delete(home);
    Files.createDirectories(work);
    progress.say("fetching " + artefact.title() + " from Maven Central, once");
    Path archive = fetch(artefact, work.resolve("archive"));
    verify(artefact, archive);
    progress.say("unpacking " + artefact.title());
    Path fresh = Files.createDirectories(work.resolve("unpacked"));
    Archives.unpack(archive, fresh);
    Files.writeString(fresh.resolve(".complete"), artefact.coordinates() + "\n");
    Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(work);
  }

  private Path fetch(Artefact artefact, Path to) throws IOException {
    Path log = folder.resolve(artefact.folder() + ".log");
    Process maven =
        new ProcessBuilder(
                root.resolve("mvnw").toString(),
                "-B",
                "-ntp",
                "-N",
                "-f",
                root.resolve("pom.xml").toString(),
                "dependency:copy",
                "-Dartifact=" + artefact.coordinates(),
                "-DoutputDirectory=" + to)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    maven.getOutputStream().close();
    try {
      for (int waited = 15; !maven.waitFor(15, TimeUnit.SECONDS); waited += 15) {
        progress.say("fetching " + artefact.title() + ", " + waited + " s so far");
      }
    } catch (InterruptedException e) {
      maven.destroy();
      Thread.currentThread().interrupt();
      throw new PlatformProblem("Interrupted while fetching " + artefact.title() + ".", e);
    }
    try (Stream<Path> files = Files.exists(to) ? Files.list(to) : Stream.empty()) {
      List<Path> found = files.toList();
      if (maven.exitValue() != 0 || found.size() != 1) {
        throw new PlatformProblem(
            "Could not fetch %s (%s) through Maven; is Maven Central reachable? See %s."
                .formatted(artefact.title(), artefact.coordinates(), log));
      }
      return found.getFirst();
    }
  }

  private static void verify(Artefact artefact, Path file) throws IOException {
    String found = sha256(file);
    if (!found.equals(artefact.sha256())) {
      throw new PlatformProblem(
          "%s is not the file that was pinned: its SHA-256 is %s instead of %s. Nothing was unpacked."
              .formatted(artefact.coordinates(), found, artefact.sha256()));
    }
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
