package vn.motcua.dossiers.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A Word or Excel file: a ZIP whose entries are counted while they are unpacked into nothing. */
final class OfficeFile {

  private static final long MOST_UNPACKED = 200L * 1024 * 1024;
  private static final int MOST_ENTRIES = 5_000;

  private OfficeFile() {}

  /** By the names of its entries, which stand uncompressed in the file. */
  static boolean has(byte[] content, String part) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      Set<String> names = new HashSet<>();
      Room room = new Room(MOST_UNPACKED);
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && names.size() < MOST_ENTRIES && room.left();
          entry = zip.getNextEntry()) {
        names.add(entry.getName());
        room.drain(zip);
      }
      return names.contains("[Content_Types].xml") && names.contains(part) && !macros(names);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  static void check(byte[] content) throws Unfit {
    Room room = new Room(MOST_UNPACKED);
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        room.drain(zip);
        if (!room.left() || ++entries > MOST_ENTRIES) {
          throw new Unfit(PaperFault.TOO_LARGE_UNPACKED);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unfit(PaperFault.BROKEN);
    }
  }

  private static boolean macros(Set<String> names) {
    return names.stream()
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
  }

  /** How much may still be unpacked. */
  private static final class Room {
    private final byte[] buffer = new byte[16 * 1024];
    private long left;

    Room(long left) {
      this.left = left;
    }

    void drain(ZipInputStream zip) throws IOException {
      int read = zip.read(buffer);
      while (read >= 0 && left > 0) {
        left -= read;
        read = zip.read(buffer);
      }
    }

    boolean left() {
      return left > 0;
    }
  }
}
