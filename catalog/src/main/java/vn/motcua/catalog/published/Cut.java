package vn.motcua.catalog.published;

/** Tells whether the source cut a text off. */
final class Cut {

  /** Published extracts are cut at some 160 or 200 characters; shorter texts are whole. */
  private static final int SHORTEST = 150;

  private Cut() {}

  static boolean looksCut(String text) {
    String tidy = text.strip();
    return tidy.length() >= SHORTEST
        && (endsInside(tidy) || ".!)".indexOf(tidy.charAt(tidy.length() - 1)) < 0);
  }

  /** The words without the last one, which is torn, and a remark that says so. */
  static String torn(String words) {
    int space = words.lastIndexOf(' ');
    return (space > 0 ? words.substring(0, space) : words) + "… (nguồn bị cắt)";
  }

  /** Whether a bracket stays open, and not after words that close the matter. */
  static boolean endsInside(String text) {
    int depth = 0;
    for (char c : text.toCharArray()) {
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
    }
    return depth > 0 && !text.substring(text.lastIndexOf('(')).contains("có kết quả");
  }
}
