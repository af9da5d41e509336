package vn.motcua.local.journey;

/**
 * How a screen is looked at.
 *
 * @param name that ends the name of a picture; empty for the usual look
 */
record Look(String name, int width, int height, boolean dark, String language) {
  static final Look DESK = new Look("", 1366, 768, false, "vi");
  static final Look WIDE = new Look("wide", 1920, 1080, false, "vi");
  static final Look PHONE = new Look("phone", 390, 844, false, "vi");
  static final Look DARK = new Look("dark", 1366, 768, true, "vi");
  static final Look ENGLISH = new Look("english", 1366, 768, false, "en");
}
