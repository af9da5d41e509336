package vn.motcua.local.launcher;

/** Exit codes of every command. */
final class Exit {
  static final int GOOD = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;

  private Exit() {}
}
