package vn.motcua.tasklist.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.forecast.ForecastOrder;
import vn.motcua.dossiers.forecast.Likelihood;
import vn.motcua.tasklist.forecast.ForecastState.Part;

class ForecastStateTest {

  @Test
  void whatIsWrittenIntoAnAddressIsReadAgain() {
    ForecastState state =
        ForecastState.read(QueryParameters.empty())
            .withFilter(BoardFilter.all().withUnit(new UnitCode("20242")))
            .withPart(Part.QUALITY)
            .withOrder(ForecastOrder.FINISH);
    assertThat(ForecastState.read(state.write())).isEqualTo(state);
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    QueryParameters query = QueryParameters.simple(Map.of("phan", "mai", "xep", "later"));
    assertThat(ForecastState.read(query)).isEqualTo(ForecastState.read(QueryParameters.empty()));
  }

  @Test
  void everyLikelihoodHasItsWord() throws IOException {
    Properties words = new Properties();
    try (Reader in =
        Files.newBufferedReader(Path.of("src/main/resources/i18n/forecast_vi.properties"))) {
      words.load(in);
    }
    assertThat(words.stringPropertyNames())
        .containsAll(
            Arrays.stream(Likelihood.values())
                .map(one -> "forecast.likelihood." + ForecastState.word(one))
                .toList());
  }
}
