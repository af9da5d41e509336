package vn.motcua.catalog;

import java.util.Locale;

/** How a dossier arrives; the number is the code synchronised with the National Portal. */
public enum Channel {
  DIRECT(1),
  ONLINE(2),
  POSTAL(3);

  private final int code;

  Channel(int code) {
    this.code = code;
  }

  /** The National Portal's number for this channel. */
  public int code() {
    return code;
  }

  /** The word used in the catalogue's files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
