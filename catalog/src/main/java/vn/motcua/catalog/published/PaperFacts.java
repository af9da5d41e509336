package vn.motcua.catalog.published;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Text;

/** Makes the questions papers depend on; cases that recur all over the catalogue share an id. */
final class PaperFacts {

  private record Known(String words, String id, String vi, String en) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "nguoi co yeu cau lua chon nop ho so theo hinh thuc truc tiep",
              "formOnPaper",
              "Nộp tờ khai giấy",
              "The form is handed in on paper"),
          new Known(
              "nop ho so theo hinh thuc truc tiep hoac gui ho so qua he thong buu chinh",
              "formOnPaper",
              "Nộp tờ khai giấy",
              "The form is handed in on paper"),
          new Known(
              "nguoi co yeu cau lua chon nop ho so theo hinh thuc truc tiep hoac gui ho so qua he thong"
                  + " buu chinh",
              "formOnPaper",
              "Nộp tờ khai giấy",
              "The form is handed in on paper"),
          new Known(
              "nguoi yeu cau lua chon nop ho so theo hinh thuc truc tiep hoac gui ho so qua he thong"
                  + " buu chinh",
              "formOnPaper",
              "Nộp tờ khai giấy",
              "The form is handed in on paper"),
          new Known(
              "truong hop uy quyen",
              "byProxy",
              "Thực hiện qua người được ủy quyền",
              "Through a representative"),
          new Known(
              "truong hop thuc hien thu tuc thong qua nguoi dai dien",
              "byProxy",
              "Thực hiện qua người được ủy quyền",
              "Through a representative"),
          new Known("nguoi nuoc ngoai", "foreigner", "Là người nước ngoài", "A foreigner"),
          new Known("la nguoi nuoc ngoai", "foreigner", "Là người nước ngoài", "A foreigner"));

  private PaperFacts() {}

  /** A question no paper depends on any more is not asked. */
  static boolean asked(Fact fact, List<Component> papers) {
    String test = "facts." + fact.id() + " = true";
    return papers.stream()
        .map(Component::requiredWhen)
        .filter(Objects::nonNull)
        .flatMap(when -> Stream.of(when.split(" and ")))
        .anyMatch(test::equals);
  }

  /** What two wordings of one case have in common. */
  static String key(String words) {
    Known known = known(Plain.fold(words));
    return known == null ? Plain.slug(words) : known.id();
  }

  /**
   * The question for a case.
   *
   * @param taken ids in use; the new one is added
   */
  static Fact of(String words, Set<String> taken) {
    Known known = known(Plain.fold(words));
    if (known != null && taken.add(known.id())) {
      return fact(known.id(), new Text(known.vi(), known.en()));
    }
    String base = id(words);
    String id = base;
    for (int i = 2; !taken.add(id); i++) {
      id = base + i;
    }
    return fact(id, Text.vi(words));
  }

  private static @Nullable Known known(String folded) {
    return KNOWN.stream().filter(known -> known.words().equals(folded)).findFirst().orElse(null);
  }

  private static Fact fact(String id, Text name) {
    return new Fact(id, name, FactType.BOOLEAN, List.of(), false);
  }

  /** "Trường hợp bị rách, nát" → {@code caseBiRachNat}. */
  private static String id(String words) {
    String slug = Plain.slug(words).replaceFirst("^truong-hop-(?=.)", "");
    StringBuilder id = new StringBuilder("case");
    int taken = 0;
    for (String word : slug.split("-")) {
      if (taken == 7 || id.length() + word.length() > 52) {
        break;
      }
      id.append(Plain.capital(word));
      taken++;
    }
    return id.toString();
  }
}
