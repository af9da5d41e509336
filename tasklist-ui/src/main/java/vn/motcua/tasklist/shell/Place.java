package vn.motcua.tasklist.shell;

import com.vaadin.flow.router.RouteConfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;

/**
 * The places of the left navigation, in order. A place is shown to those who work there, once a
 * view is registered at its path; what is below another place stands on that place's own row of
 * links ({@link SupervisorTabs}).
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
  TIMELINE("dong-thoi-han", BOARD, Glyph.ROUTE),
  BOTTLENECKS("diem-nghen", BOARD, Glyph.FILTER),
  WORKLOAD("khoi-luong", BOARD, Glyph.USER),
  FORECAST("du-bao", BOARD, Glyph.ALERT),
  STUCK("ho-so-treo", BOARD, Glyph.PAUSE),
  REPORTS("bao-cao", BOARD, Glyph.PAPER),
  CALENDAR("lich-lam-viec", BOARD, Glyph.CLOCK),
  SUBSTITUTION(
      "uy-quyen",
      'y',
      Glyph.USER,
      Role.DESK,
      Role.SPECIALIST,
      Role.HEAD,
      Role.APPROVER,
      Role.CLERK,
      Role.TAX,
      Role.SUPERVISOR),
  ACCOUNTS("tai-khoan-don-vi", 'k', Glyph.LOCK, Role.ADMINISTRATOR),
  CATALOGUE("thu-tuc", 'u', Glyph.BOOK, Role.values()),
  TEMPLATES("mau-van-ban", 'm', Glyph.STAMP, Role.DESIGNER);

  private static final char NO_LETTER = 0;

  private final String path;
  private final char letter;
  private final Glyph glyph;
  private final Set<Role> roles;
  private final @Nullable Place above;

  Place(String path, char letter, Glyph glyph, Role... roles) {
    this.path = path;
    this.letter = letter;
    this.glyph = glyph;
    this.roles = Set.of(roles);
    this.above = null;
  }

  Place(String path, Place above, Glyph glyph) {
    this.path = path;
    this.letter = NO_LETTER;
    this.glyph = glyph;
    this.roles = above.roles;
    this.above = above;
  }

  /** The route. */
  public String path() {
    return path;
  }

  /** The letter that leads there after {@code g}; none for a place below another. */
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

  /** The places of somebody with these roles, without those below another. */
  static List<Place> of(Set<Role> held) {
    return Arrays.stream(values())
        .filter(place -> place.above == null && place.isFor(held))
        .toList();
  }

  /** This place and those below it that have a view. */
  List<Place> family() {
    return Arrays.stream(values())
        .filter(place -> (place == this || place.above == this) && place.isOpen())
        .toList();
  }

  /** Whether a view is registered at its path. */
  boolean isOpen() {
    return RouteConfiguration.forApplicationScope().getRoute(path).isPresent();
  }
}
