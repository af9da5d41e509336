package vn.motcua.dossiers.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The S3 store does over the wire what the folder does. */
final class S3StoreIT {

  private static final byte[] CONTENT = "Tờ khai".getBytes(StandardCharsets.UTF_8);
  private static final String HASH = Contents.hash(CONTENT);

  private static S3Server server;
  private static S3Store store;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start();
    store = store(server.address(), S3Server.BUCKET, Duration.ofSeconds(25));
  }

  @AfterAll
  static void stop() {
    store.close();
    server.close();
  }

  @Test
  void whatIsPutIsThereUnderItsHashOnceMoreAndGoneWhenRemoved() {
    assertThat(store.has(HASH)).isFalse();

    store.put(HASH, CONTENT);
    store.put(HASH, CONTENT);

    assertThat(store.has(HASH)).isTrue();
    assertThat(store.get(HASH)).isEqualTo(CONTENT);
    store.remove(HASH);
    store.remove(HASH);
    assertThat(store.has(HASH)).isFalse();
    assertThatThrownBy(() -> store.get(HASH))
        .isInstanceOf(StorageProblem.class)
        .hasMessageContaining(HASH);
  }

  @Test
  void aFileOfTheLargestSizeGoesThere() {
    byte[] large = new byte[10 * 1024 * 1024];
    String hash = Contents.hash(large);

    store.put(hash, large);

    assertThat(store.get(hash)).hasSize(large.length);
    store.remove(hash);
  }

  @Test
  void theListGoesThroughEverythingInPages() {
    List<String> hashes = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      byte[] content = ("Giấy tờ " + number).getBytes(StandardCharsets.UTF_8);
      hashes.add(Contents.hash(content));
      store.put(hashes.getLast(), content);
    }

    List<String> listed = new ArrayList<>();
    String after = "";
    for (List<ObjectStore.Stored> page = store.list(after, 3);
        !page.isEmpty();
        page = store.list(after, 3)) {
      page.forEach(stored -> listed.add(stored.sha256()));
      after = listed.getLast();
    }

    assertThat(listed).containsAll(hashes).isSorted();
  }

  @Test
  void aStoreThatIsNotThereSaysSo() {
    try (S3Store nowhere = store(URI.create("http://127.0.0.1:1"), "x", Duration.ofSeconds(25))) {
      assertThatThrownBy(() -> nowhere.put(HASH, CONTENT)).isInstanceOf(StorageProblem.class);
    }
  }

  @Test
  void aStoreThatHangsIsLeftInTimeWithAllItsRepetitions() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        S3Store hanging =
            store(
                URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                "x",
                Duration.ofSeconds(2))) {
      Instant start = Instant.now();

      assertThatThrownBy(() -> hanging.put(HASH, CONTENT)).isInstanceOf(StorageProblem.class);
      assertThatThrownBy(() -> hanging.get(HASH)).isInstanceOf(StorageProblem.class);

      // Without an end to the whole call one attempt alone takes twenty seconds.
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(19));
    }
  }

  private static S3Store store(URI address, String bucket, Duration call) {
    return new S3Store(
        new S3Settings(
            address,
            "us-east-1",
            bucket,
            "motcua",
            "thu-nghiem",
            true,
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            call));
  }
}
