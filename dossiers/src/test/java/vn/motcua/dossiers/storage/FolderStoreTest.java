package vn.motcua.dossiers.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final byte[] CONTENT = "Tờ khai".getBytes(StandardCharsets.UTF_8);
  private static final String HASH = Contents.hash(CONTENT);

  @TempDir private Path folder;
  private ObjectStore store;

  @BeforeEach
  void open() {
    store = ObjectStore.in(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void whatIsPutIsThereUnderItsHash() {
    store.put(HASH, CONTENT);

    assertThat(store.has(HASH)).isTrue();
    assertThat(store.get(HASH)).isEqualTo(CONTENT);
    assertThat(folder.resolve(HASH.substring(0, 2)).resolve(HASH.substring(2, 4)).resolve(HASH))
        .exists();
  }

  @Test
  void puttingAgainChangesNothingButTheAge() throws IOException {
    store.put(HASH, CONTENT);
    Clock later = Clock.fixed(NOW.plus(Duration.ofDays(3)), ZoneOffset.UTC);

    ObjectStore.in(folder, later).put(HASH, CONTENT);

    assertThat(store.list("", 10)).containsExactly(new ObjectStore.Stored(HASH, later.instant()));
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void whatWasChangedBehindItsBackIsNotHandedOut() throws IOException {
    store.put(HASH, CONTENT);
    Path file = folder.resolve(HASH.substring(0, 2)).resolve(HASH.substring(2, 4)).resolve(HASH);
    Files.writeString(file, "khác");

    assertThatThrownBy(() -> store.get(HASH))
        .isInstanceOf(StorageProblem.class)
        .hasMessageContaining("is not what its name says");
  }

  @Test
  void puttingAgainMendsWhatWasChangedBehindItsBack() throws IOException {
    store.put(HASH, CONTENT);
    Path file = folder.resolve(HASH.substring(0, 2)).resolve(HASH.substring(2, 4)).resolve(HASH);
    byte[] torn = CONTENT.clone();
    torn[0] ^= 1;
    Files.write(file, torn);

    store.put(HASH, CONTENT);

    assertThat(store.get(HASH)).isEqualTo(CONTENT);
  }

  @Test
  void whatACrashLeftHalfWrittenGoesAfterADay() throws IOException {
    store.put(HASH, CONTENT);
    Path beside = folder.resolve(HASH.substring(0, 2)).resolve(HASH.substring(2, 4));
    Path old = Files.writeString(beside.resolve("part-1.tmp"), "Tờ");
    Path young = Files.writeString(beside.resolve("part-2.tmp"), "Tờ");
    Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(2))));
    Files.setLastModifiedTime(young, FileTime.from(NOW));

    assertThat(store.list("", 10)).hasSize(1);
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void aContentUnderAnotherNameIsNotTaken() {
    assertThatThrownBy(() -> store.put("0".repeat(64), CONTENT)).isInstanceOf(StorageProblem.class);
  }

  @Test
  void aNameThatIsNoHashNeverBecomesAPath() {
    assertThatThrownBy(() -> store.get("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theListGoesThroughEverythingInPages() {
    List<String> hashes = new ArrayList<>();
    for (int number = 0; number < 57; number++) {
      byte[] content = ("Giấy tờ " + number).getBytes(StandardCharsets.UTF_8);
      hashes.add(Contents.hash(content));
      store.put(hashes.getLast(), content);
    }

    List<String> listed = new ArrayList<>();
    String after = "";
    for (List<ObjectStore.Stored> page = store.list(after, 10);
        !page.isEmpty();
        page = store.list(after, 10)) {
      page.forEach(stored -> listed.add(stored.sha256()));
      after = listed.getLast();
    }

    assertThat(listed).containsExactlyElementsOf(hashes.stream().sorted().toList());
  }

  @Test
  void whatIsRemovedIsGoneAndRemovingItAgainIsNoFault() {
    store.put(HASH, CONTENT);

    store.remove(HASH);
    store.remove(HASH);

    assertThat(store.has(HASH)).isFalse();
    assertThatThrownBy(() -> store.get(HASH)).isInstanceOf(StorageProblem.class);
  }
}
