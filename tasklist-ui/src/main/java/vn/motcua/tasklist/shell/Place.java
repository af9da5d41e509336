package vn.motcua.tasklist.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.motcua.catalog.Role;

/**
 * The places of the left navigation, in order. A place is shown to those who work there, once a
 * view is registered at its path.
 */
public enum Place {
  QUEUE(
      "viec",
      'v',
      Glyph.QUEUE,
      Role.SPECIALIST,
      Role.HEAD,
      Role.APPROVER,
      Role.CLERK,
      Role.TAX,
      Role.DESK),
  DESK("tiep-nhan", 't', Glyph.DESK, Role.DESK),
  DOSSIERS(
      "ho-so",
      'h',
      Glyph.FOLDER,
      Role.DESK,
      Role.SPECIALIST,
      Role.HEAD,
      Role.APPROVER,
      Role.CLERK,
      Role.TAX,
      Role.SUPERVISOR),
  BOARD("theo-doi", 'd', Glyph.BOARD, Role.SUPERVISOR, Role.HEAD, Role.APPROVER),
  CATALOGUE("thu-tuc", 'u', Glyph.BOOK, Role.values());

  private final String path;
  private final char letter;
  private final Glyph glyph;
  private final Set<Role> roles;

  Place(String path, char letter, Glyph glyph, Role... roles) {
    this.path = path;
    this.letter = letter;
    this.glyph = glyph;
    this.roles = Set.of(roles);
  }

  /** The route. */
  public String path() {
    return path;
  }

  /** The letter that leads there after {@code g}. */
  public char letter() {
    return letter;
  }

  /** Its name on screen. */
  public String title() {
    return Texts.t("shell.place." + name().toLowerCase(Locale.ROOT));
  }

  Glyph glyph() {
    return glyph;
  }

  /** Whether somebody with these roles works there. */
  public boolean isFor(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }

  /** The places of somebody with these roles. */
  static List<Place> of(Set<Role> held) {
    return Arrays.stream(values()).filter(place -> place.isFor(held)).toList();
  }
}
