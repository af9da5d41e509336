package vn.motcua.processes.compile;

/** A rectangle of the diagram. */
record Box(int x, int y, int width, int height) {

  int centreX() {
    return x + width / 2;
  }

  int centreY() {
    return y + height / 2;
  }

  int right() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  static Box around(int centreX, int centreY, int width, int height) {
    return new Box(centreX - width / 2, centreY - height / 2, width, height);
  }
}
