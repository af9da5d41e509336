package vn.motcua.local.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executors;

/**
 * Who may depend on whom.
 *
 * @see "CONTRIBUTING.md: where does a new line go"
 */
@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String CATALOG = "vn.motcua.catalog..";
  private static final String PROCESSES = "vn.motcua.processes..";
  private static final String DOSSIERS = "vn.motcua.dossiers..";
  private static final String WORKERS = "vn.motcua.workers..";
  private static final String TASKLIST = "vn.motcua.tasklist..";
  private static final String LOCAL = "vn.motcua.local..";

  private static final String[] JDBC = {
    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."
  };
  private static final String[] CAMUNDA = {"io.camunda.client..", "io.camunda.zeebe.client.."};
  private static final String ELASTICSEARCH = "co.elastic.clients..";

  @ArchTest
  static final ArchRule catalogKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(CATALOG)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              PROCESSES, DOSSIERS, WORKERS, TASKLIST, LOCAL, "org.springframework..")
          .because("what a procedure is does not depend on who runs, stores or shows it");

  @ArchTest
  static final ArchRule processesKnowOnlyTheCatalogue =
      noClasses()
          .that()
          .resideInAPackage(PROCESSES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DOSSIERS, WORKERS, TASKLIST, LOCAL, "org.springframework..")
          .because("what goes into the engine is derived from the catalogue alone, without Spring");

  @ArchTest
  static final ArchRule dossiersKnowNoApplication =
      noClasses()
          .that()
          .resideInAPackage(DOSSIERS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WORKERS, TASKLIST, LOCAL)
          .because("what is true about a dossier is the same for every application");

  @ArchTest
  static final ArchRule workersDoNotKnowTheTasklist =
      noClasses()
          .that()
          .resideInAPackage(WORKERS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TASKLIST)
          .because("the two applications are started, scaled and replaced apart");

  @ArchTest
  static final ArchRule tasklistDoesNotKnowTheWorkers =
      noClasses()
          .that()
          .resideInAPackage(TASKLIST)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(WORKERS)
          .because("the two applications are started, scaled and replaced apart");

  @ArchTest
  static final ArchRule nobodyKnowsLocal =
      noClasses()
          .that()
          .resideOutsideOfPackage(LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(LOCAL)
          .because("local is never shipped");

  @ArchTest
  static final ArchRule elasticsearchStaysBehindTwoDoors =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "vn.motcua.dossiers.projection.source..", "vn.motcua.dossiers.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ELASTICSEARCH)
          .because(
              "hearing the engine and searching are the only uses, and either may be replaced");

  @ArchTest
  static final ArchRule onlyDossiersSpeakSql =
      noClasses()
          .that()
          .resideOutsideOfPackages(DOSSIERS, LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(JDBC)
          .because(
              "who may see what is decided beside the data; local, never shipped, seeds and checks");

  @ArchTest
  static final ArchRule onlyTheDoorSpeaksToTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages("vn.motcua.processes.command..", WORKERS, LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CAMUNDA)
          .because("engine versions 8.6 to 8.10 shall differ in configuration only");

  @ArchTest
  static final ArchRule workersUseTheClientForJobsOnly =
      noClasses()
          .that()
          .resideInAPackage(WORKERS)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.camunda.client.CamundaClient")
          .because("workers answer jobs; commands to the engine go through processes.command");

  @ArchTest
  static final ArchRule onlyTheTasklistKnowsVaadin =
      noClasses()
          .that()
          .resideOutsideOfPackage(TASKLIST)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vaadin..")
          .because("everything but the screen works without one");

  @ArchTest
  static final ArchRule noDrawerForEverything =
      noClasses()
          .should()
          .resideInAnyPackage("..common..", "..util..", "..core..", "..dto..", "..impl..")
          .because("a package is a feature; a line that fits nowhere is two lines");

  @ArchTest
  static final ArchRule threadsAreTheSystems =
      noClasses()
          .should()
          .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
          .orShould()
          .callMethod(Thread.class, "ofVirtual")
          .orShould()
          .callMethod(Thread.class, "startVirtualThread", Runnable.class)
          .because(
              "virtual threads that load classes hold their carriers and all stand still"
                  + " (docs/decisions/0047-threads.md)");

  @ArchTest
  static final ArchRule packagesHaveTheirModulesName =
      classes()
          .should()
          .resideInAnyPackage(CATALOG, PROCESSES, DOSSIERS, WORKERS, TASKLIST, LOCAL)
          .because("the root package of a class tells its module");

  @ArchTest
  static final ArchRule fieldsAreNotInjected =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .because("a class says in its constructor what it needs")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule screensAskAnewWhoActs =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(TASKLIST)
          .and()
          .areDeclaredInClassesThat()
          .areNotRecords()
          .and()
          .areDeclaredInClassesThat()
          .haveNameNotMatching(".*\\.(Bell|PasswordPart|AbsencePart|NoticeSettingsDialog)")
          .should()
          .haveRawType("vn.motcua.dossiers.access.Actor")
          .because(
              "rights end while a screen is open: it keeps SignedIn.present() and asks at each act;"
                  + " only what concerns oneself alone may keep who one is");
}
