package vn.motcua.processes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DrawnProcess;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.check.ModelCheck;
import vn.motcua.processes.compile.ProcedureCompiler;

class CatalogueModelsTest {

  private final Catalog catalog = CatalogLoader.shipped().orThrow();
  private final CatalogueModels models = CatalogueModels.of(catalog);

  @Test
  void every_shipped_procedure_has_a_model_without_a_problem() {
    Map<ProcedureCode, Object> problems = new ConcurrentHashMap<>();
    models.each((procedure, model) -> {
      var found = ModelCheck.check(model);
      if (!found.isEmpty()) {
        problems.put(procedure.code(), found);
      }
      return found.size();
    });

    assertThat(problems).isEmpty();
  }

  @Test
  void the_bytes_depend_on_nothing_but_the_procedure() {
    Map<ProcedureCode, String> first = new HashMap<>();
    models.each(CatalogueModelsTest::named).forEach(first::putAll);
    List<Procedure> shuffled = new ArrayList<>(catalog.procedures());
    Collections.shuffle(shuffled, new Random(1));
    List<Procedure> sample = shuffled.subList(0, Math.min(150, shuffled.size()));

    for (String place : List.of("ar-EG|Pacific/Apia", "th-TH-u-ca-buddhist-nu-thai|UTC")) {
      Locale locale = Locale.getDefault();
      TimeZone zone = TimeZone.getDefault();
      String separator = System.getProperty("line.separator");
      try {
        Locale.setDefault(Locale.forLanguageTag(place.split("\\|")[0]));
        TimeZone.setDefault(TimeZone.getTimeZone(place.split("\\|")[1]));
        System.setProperty("line.separator", "\r\n");
        for (Procedure procedure : sample) {
          assertThat(ProcedureCompiler.compile(procedure, 7).hash())
              .as(procedure.code() + " in " + place)
              .isEqualTo(first.get(procedure.code()));
        }
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setProperty("line.separator", separator);
      }
    }
  }

  @Test
  void answers_come_in_the_order_of_the_codes_and_progress_ends_with_the_last() {
    AtomicInteger last = new AtomicInteger();
    List<ProcedureCode> codes =
        models.each(
            (procedure, model) -> model.code(), done -> last.accumulateAndGet(done, Math::max));

    assertThat(codes).isSorted().hasSize(catalog.procedures().size());
    assertThat(last).hasValue(codes.size());
  }

  @Test
  void what_is_drawn_by_hand_takes_the_place_of_what_is_compiled() {
    Procedure procedure = catalog.procedures().getFirst();
    CompiledProcess compiled = ProcedureCompiler.compile(procedure, 1);
    String drawing = compiled.bpmn().replace("exporter=\"Motcua\"", "exporter=\"Modeler\"");
    CatalogueModels withDrawing =
        CatalogueModels.of(
            new Catalog(
                catalog.procedures(),
                catalog.flows(),
                catalog.fields(),
                catalog.units(),
                catalog.holidays(),
                Map.of(procedure.code(), new DrawnProcess("procedures/x.bpmn", drawing))));

    CompiledProcess model = withDrawing.model(procedure.code()).orElseThrow();

    assertThat(model.bpmn()).isEqualTo(drawing);
    assertThat(model.decisions()).isEqualTo(compiled.decisions());
    assertThat(ModelCheck.check(model)).isEmpty();
  }

  private static Map<ProcedureCode, String> named(Procedure procedure, CompiledProcess model) {
    return Map.of(procedure.code(), model.hash());
  }
}
