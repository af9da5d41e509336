package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.catalog.Level;

/** Levels as published: words joined by {@code |}, {@code ,} or {@code ;}. */
public final class LevelText {

  private LevelText() {}

  /** Reads the words; where no level of the catalogue is named, the province is assumed. */
  public static ReadLevels read(String text) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    List<String> notes = new ArrayList<>();
    boolean ministry = false;
    for (String part : Plain.tidy(text).split("[|,;/]")) {
      switch (Plain.fold(part)) {
        case "" -> {}
        case "commune", "xa", "cap xa" -> levels.add(Level.COMMUNE);
        case "province", "tinh", "cap tinh" -> levels.add(Level.PROVINCE);
        case "ministry", "bo", "cap bo", "trung uong" -> ministry = true;
        case "district", "huyen", "cap huyen" ->
            notes.add("Nguồn nêu cấp huyện, đã bỏ từ 01/7/2025.");
        default -> notes.add("Cấp thực hiện “" + Plain.tidy(part) + "” của nguồn không đọc được.");
      }
    }
    if (ministry) {
      notes.add("Nguồn nêu cả cấp bộ; danh mục này chỉ mô tả cấp tỉnh và cấp xã.");
    }
    boolean stated = !levels.isEmpty();
    if (!stated) {
      levels.add(Level.PROVINCE);
      notes.add("Nguồn không nêu cấp thực hiện; tạm lấy cấp tỉnh.");
    }
    return new ReadLevels(levels, ministry, stated, notes);
  }
}
