package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Collection;
import java.util.List;
import vn.motcua.dossiers.search.FoldedText;

/** Boxes of units, people and other names, which are found with or without marks. */
public final class VietnameseBox {

  private VietnameseBox() {}

  /** Puts the choices in; what is typed may be any part of a label, "hai chau" of "Hải Châu". */
  public static <V> void fill(ComboBox<V> box, Collection<V> choices, ItemLabelGenerator<V> label) {
    box.setItems((one, typed) -> fits(label.apply(one), typed), List.copyOf(choices));
    box.setItemLabelGenerator(label);
  }

  private static boolean fits(String label, String typed) {
    return FoldedText.of(label).contains(FoldedText.of(typed));
  }
}
