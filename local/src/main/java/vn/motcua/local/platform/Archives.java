package vn.motcua.local.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the three shapes the engines come in; a single top folder is left out. */
final class Archives {
  private Archives() {}

  static void unpack(Path archive, Path to) throws IOException {
    String name = archive.getFileName().toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      if (name.endsWith(".tar.gz")) {
        unpackTar(new GZIPInputStream(in), to, 1);
      } else if (name.endsWith(".jar")) {
        unpackWrapped(in, to);
      } else {
        unpackZip(in, to);
      }
    }
  }

  /** PostgreSQL: a jar that holds one .txz. */
  private static void unpackWrapped(InputStream in, Path to) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          unpackTar(new XZInputStream(zip), to, 0);
          return;
        }
      }
    }
    throw new PlatformProblem("The PostgreSQL archive holds no .txz file.");
  }

  private static void unpackTar(InputStream in, Path to, int skip) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = target(to, entry.getName(), skip);
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
          Files.createDirectories(target.getParent());
          Files.createLink(target, target(to, entry.getLinkName(), skip));
        } else {
          write(tar, target, (entry.getMode() & 0100) != 0);
        }
      }
    }
  }

  private static void unpackZip(InputStream in, Path to) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = target(to, entry.getName(), 1);
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          write(zip, target, target.getParent().endsWith("bin"));
        }
      }
    }
  }

  private static Path target(Path to, String name, int skip) throws IOException {
    Path path = Path.of(name).normalize();
    Path inside =
        path.getNameCount() > skip ? path.subpath(skip, path.getNameCount()) : Path.of("");
    Path target = to.resolve(inside).normalize();
    if (!target.startsWith(to) || path.isAbsolute()) {
      throw new IOException("The archive holds a path that leads outside: " + name);
    }
    return target;
  }

  private static void write(InputStream in, Path target, boolean executable) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(in, target);
    Set<PosixFilePermission> rights =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if (executable) {
      rights.add(PosixFilePermission.OWNER_EXECUTE);
      rights.add(PosixFilePermission.GROUP_EXECUTE);
      rights.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    Files.setPosixFilePermissions(target, rights);
  }
}
