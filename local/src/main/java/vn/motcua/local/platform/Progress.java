package vn.motcua.local.platform;

/** Hears what long work is doing; the launcher prints it, tests ignore it. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = line -> {};

  /** One line for a person: present tense, no trailing full stop. */
  void say(String line);
}
