package vn.motcua.tasklist.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which letters press what, screen by screen: the same letter may mean different things on
 * different screens, never two on one. A test compares this with what the screens register.
 */
enum ScreenKeys {
  EVERYWHERE(
      "",
      new Key("/", "shell.key.search"),
      new Key("j", "shell.key.next"),
      new Key("k", "shell.key.previous"),
      new Key("Ctrl Enter", "shell.key.main"),
      new Key("g b", "notice.key"),
      new Key("?", "shell.key.help")),
  QUEUE(
      "viec",
      new Key("Enter", "shell.key.open"),
      new Key("c", "shell.key.claim"),
      new Key("n", "shell.key.next-task"),
      new Key("s", "shell.key.pick"),
      new Key("z", "shell.key.undo")),
  DOSSIERS("ho-so", new Key("Enter", "shell.key.open-dossier")),
  DOSSIER(
      "(viec|ho-so)/.+",
      new Key("Enter", "shell.key.own-step"),
      new Key("c", "shell.key.claim"),
      new Key("x", "shell.key.forward"),
      new Key("b", "shell.key.supplement"),
      new Key("t", "shell.key.refuse"),
      new Key("p", "shell.key.paper"),
      new Key("[", "shell.key.paper-before"),
      new Key("]", "shell.key.paper-after"),
      new Key("d", "shell.key.paper-fits"),
      new Key("s", "shell.key.paper-faulty"),
      new Key("w", "shell.key.paper-wide"),
      new Key("+ - 0 9", "shell.key.paper-zoom"),
      new Key("r", "shell.key.paper-turn"),
      new Key("n", "shell.key.document")),
  DESK("tiep-nhan", new Key("b", "shell.key.missing"), new Key("t", "shell.key.not-received")),
  SEARCH("tim-kiem", new Key("n", "shell.key.page-next"), new Key("p", "shell.key.page-before")),
  NOTICES("thong-bao", new Key("a", "shell.key.read")),
  CATALOGUE("thu-tuc", new Key("Enter", "shell.key.open-procedure")),
  TIMELINE("dong-thoi-han", new Key("+ - 0", "shell.key.zoom"), new Key("n", "shell.key.now")),
  TEMPLATES("mau-van-ban", new Key("x", "shell.key.template")),
  ACCOUNTS("tai-khoan-don-vi", new Key("n", "accounts.new"));

  /**
   * One line of the overview.
   *
   * @param keys the keys, one after the other, separated by spaces
   * @param words the key of what they do
   */
  record Key(String keys, String words) {}

  private final String path;
  private final List<Key> keys;

  ScreenKeys(String path, Key... keys) {
    this.path = path;
    this.keys = List.of(keys);
  }

  List<Key> keys() {
    return keys;
  }

  String title() {
    return Texts.t("shell.keys." + name().toLowerCase(Locale.ROOT));
  }

  /** The screen at an address without its query; empty where it has no keys of its own. */
  static Optional<ScreenKeys> at(String location) {
    return Arrays.stream(values())
        .filter(screen -> screen != EVERYWHERE && location.matches(screen.path))
        .findFirst();
  }

  /** The other screens with keys of their own. */
  static List<ScreenKeys> besides(Optional<ScreenKeys> here) {
    return Arrays.stream(values())
        .filter(screen -> screen != EVERYWHERE && screen != here.orElse(null))
        .toList();
  }
}
