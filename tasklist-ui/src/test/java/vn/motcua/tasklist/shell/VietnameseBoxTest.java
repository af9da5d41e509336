package vn.motcua.tasklist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.dataview.ComboBoxListDataView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VietnameseBoxTest {

  private static final Pattern BOX = Pattern.compile("ComboBox<(?:Unit|UnitCode|Actor)> (\\w+)");

  @Test
  void aUnitIsFoundWithoutMarksAndByAnyPartOfItsName() {
    ComboBox.ItemFilter<String> filter = filter();

    assertThat(filter.test("20242", "hai chau")).isTrue();
    assertThat(filter.test("20242", "Hải Châu ")).isTrue();
    assertThat(filter.test("20242", "chau")).isTrue();
    assertThat(filter.test("20242", "")).isTrue();
    assertThat(filter.test("20242", "hoa cuong")).isFalse();
  }

  @Test
  void theLetterDIsFoundWithAndWithoutItsStroke() {
    assertThat(filter().test("Đà", "da")).isTrue();
  }

  @Test
  void everyBoxOfUnitsOrPeopleIsFilledHere() {
    Set<String> boxes = new TreeSet<>();
    Set<String> plain = new TreeSet<>();
    for (Path source : sources()) {
      String code = text(source);
      Matcher box = BOX.matcher(code);
      while (box.find()) {
        String name = source.getFileName() + " " + box.group(1);
        boxes.add(name);
        if (code.contains(box.group(1) + ".setItems(")) {
          plain.add(name);
        }
      }
    }

    assertThat(boxes).hasSizeGreaterThan(8);
    assertThat(plain).isEmpty();
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ComboBox.ItemFilter<String> filter() {
    List<ComboBox.ItemFilter<String>> filters = new ArrayList<>();
    ComboBox<String> box =
        new ComboBox<>() {
          @Override
          public ComboBoxListDataView<String> setItems(
              ItemFilter<String> filter, Collection<String> items) {
            filters.add(filter);
            return super.setItems(filter, items);
          }
        };
    VietnameseBox.fill(
        box, List.of("20242", "Đà"), code -> code.equals("20242") ? "Phường Hải Châu" : code);
    return filters.getFirst();
  }
}
