package vn.motcua.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** PostgreSQL 18 with the database {@code motcua} and its three roles. */
final class PostgresPart implements Part {
  private final Path program;
  private final Path folder;
  private final Secrets secrets;

  PostgresPart(Path program, Path home, Secrets secrets) {
    this.program = program;
    this.folder = home.resolve("postgresql");
    this.secrets = secrets;
  }

  @Override
  public PartName name() {
    return PartName.POSTGRESQL;
  }

  @Override
  public List<WantedPort> ports() {
    return List.of(WantedPort.any("sql"));
  }

  @Override
  public Launch prepare(Ports ports) {
    if (!Files.exists(folder.resolve("data/PG_VERSION"))) {
      create();
    }
    Unprivileged.own(folder);
    deleteStaleLock();
    return new Launch(
        List.of(
            program.resolve("bin/postgres").toString(),
            "-D",
            folder.resolve("data").toString(),
            "-p",
            Integer.toString(ports.get("sql")),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=150",
            "-c",
            "shared_buffers=512MB",
            "-c",
            "effective_cache_size=2GB",
            "-c",
            "work_mem=16MB",
            "-c",
            "maintenance_work_mem=256MB",
            "-c",
            "max_wal_size=2GB",
            "-c",
            "random_page_cost=1.1",
            "-c",
            "jit=off",
            "-c",
            "timezone=UTC"),
        Map.of("LC_ALL", "C"),
        folder,
        true,
        null);
  }

  /** Made aside and moved into place when complete: a crash in between leaves no half database. */
  private void create() {
    Path fresh = folder.resolve("fresh");
    Folders.delete(folder);
    try {
      Files.createDirectories(folder);
      Path password = folder.resolve("password");
      Files.writeString(password, secrets.get("superuser"));
      Unprivileged.own(folder);
      run(
          List.of(
              program.resolve("bin/initdb").toString(),
              "-D",
              fresh.toString(),
              "-U",
              "postgres",
              "-E",
              "UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--auth=scram-sha-256",
              "--pwfile=" + password,
              "--no-instructions"),
          "");
      Files.delete(password);
      run(
          List.of(
              program.resolve("bin/postgres").toString(),
              "--single",
              "-D",
              fresh.toString(),
              "postgres"),
          rolesAndDatabase());
      Files.move(fresh, folder.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String rolesAndDatabase() {
    StringBuilder sql = new StringBuilder();
    for (String role : List.of("owner", "workers", "ui")) {
      sql.append("create role motcua_%s login password '%s'\n".formatted(role, secrets.get(role)));
    }
    sql.append("create database motcua owner motcua_owner\n");
    return sql.toString();
  }

  private void run(List<String> command, String input) throws IOException {
    Path log = folder.resolveSibling("logs").resolve("postgresql-create.log");
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(Unprivileged.command(command)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try (var out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    }
    try {
      boolean done = process.waitFor(2, TimeUnit.MINUTES);
      if (!done || process.exitValue() != 0 || Files.readString(log).contains("ERROR:")) {
        process.destroyForcibly();
        throw new PlatformProblem("PostgreSQL could not make its database. " + LogTail.of(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformProblem("Interrupted.", e);
    }
  }

  /** The supervisor has ended every process of this folder before: the lock belongs to nobody. */
  private void deleteStaleLock() {
    try {
      Files.deleteIfExists(folder.resolve("data/postmaster.pid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean ready(Ports ports) {
    try {
      List<String> lock = Files.readAllLines(folder.resolve("data/postmaster.pid"));
      return lock.size() >= 8
          && lock.get(7).strip().equals("ready")
          && Ports.answers(ports.get("sql"));
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public String address(Ports ports) {
    return "jdbc:postgresql://127.0.0.1:" + ports.get("sql") + "/motcua";
  }

  /** "Fast": open connections are closed, nothing is lost. */
  @Override
  public String stopSignal() {
    return "INT";
  }
}
