package vn.motcua.catalog.published;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Text;

/** Components of the dossier as published: '; '-separated, {@code [n bản chính, m bản sao]}. */
public final class ComponentText {

  private ComponentText() {}

  /**
   * Reads the components.
   *
   * @param omitted how many the source has but the text does not name
   */
  public static ReadComponents read(String text, int omitted) {
    Map<String, Component> components = new LinkedHashMap<>();
    for (String part : Plain.tidy(text).split("; ")) {
      String name = part.replaceAll("\\[[^\\]]{0,60}\\]", "").strip();
      String id = Plain.shortSlug(name, 6, 50);
      if (!id.isEmpty()) {
        components.putIfAbsent(id, new Component(id, Text.vi(name), 1, 0, null));
      }
    }
    boolean open = omitted > 0 || components.isEmpty();
    return new ReadComponents(List.copyOf(components.values()), List.of(), List.of(), open);
  }
}
