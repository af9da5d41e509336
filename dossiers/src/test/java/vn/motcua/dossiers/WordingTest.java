package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void everySentenceExistsInBothLanguages() throws IOException {
    Properties vietnamese = load("wording.properties");
    Properties english = load("wording_en.properties");

    assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
    assertThat(Wording.text("intake.unit-unknown", "123").vi()).contains("123");
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream stream = WordingTest.class.getResourceAsStream(name)) {
      properties.load(stream);
    }
    return properties;
  }
}
