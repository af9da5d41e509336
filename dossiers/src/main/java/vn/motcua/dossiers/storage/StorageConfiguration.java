package vn.motcua.dossiers.storage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;

/**
 * The object store the settings {@code motcua.storage.*} name, as environment {@code
 * MOTCUA_STORAGE_…}: kind {@code folder} (default) or {@code s3}.
 */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

  private static final String PREFIX = "motcua.storage.";

  @Bean
  ObjectStore objectStore(Environment environment, Clock clock) {
    String kind = environment.getProperty(PREFIX + "kind", "folder");
    return switch (kind) {
      case "folder" -> new FolderStore(folder(environment), clock);
      case "s3" -> new S3Store(s3(environment));
      default ->
          throw new IllegalStateException(
              "MOTCUA_STORAGE_KIND must be folder or s3, not \"" + kind + "\".");
    };
  }

  @Bean
  Contents contents(JdbcClient jdbc, ObjectStore store) {
    return new Contents(jdbc, store);
  }

  @Bean
  OrphanSweep orphanSweep(JdbcClient jdbc, Access access, ObjectStore store, Clock clock) {
    return new OrphanSweep(jdbc, access, store, clock);
  }

  private static Path folder(Environment environment) {
    String home = System.getProperty("user.home") + "/.motcua/files";
    return Path.of(environment.getProperty(PREFIX + "folder", home)).toAbsolutePath();
  }

  private static S3Settings s3(Environment environment) {
    return new S3Settings(
        URI.create(required(environment, "s3.endpoint")),
        environment.getProperty(PREFIX + "s3.region", "us-east-1"),
        required(environment, "s3.bucket"),
        required(environment, "s3.access-key"),
        required(environment, "s3.secret-key"),
        environment.getProperty(PREFIX + "s3.path-style", Boolean.class, true),
        Duration.ofSeconds(2),
        Duration.ofSeconds(20),
        Duration.ofSeconds(25));
  }

  private static String required(Environment environment, String name) {
    String value = environment.getProperty(PREFIX + name, "");
    if (value.isBlank()) {
      throw new IllegalStateException(
          "MOTCUA_STORAGE_"
              + name.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_')
              + " must be set.");
    }
    return value;
  }
}
