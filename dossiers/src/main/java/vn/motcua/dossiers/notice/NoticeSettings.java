package vn.motcua.dossiers.notice;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an official wants to be told.
 *
 * @param email where mails go; null means no mail at all
 * @param ways by kind; a kind that is missing is told in the usual way
 * @param digestAt when the daily mail comes, in Vietnamese time
 * @param quiet no mail outside the working hours of the official's unit
 */
public record NoticeSettings(
    @Nullable String email, Map<NoticeKind, Way> ways, LocalTime digestAt, boolean quiet) {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final int LONGEST_EMAIL = 254;

  /** Nothing chosen yet. */
  public static final NoticeSettings USUAL =
      new NoticeSettings(null, Map.of(), LocalTime.of(7, 30), true);

  public NoticeSettings {
    ways = Map.copyOf(ways);
    if (email != null && !isEmail(email)) {
      throw new IllegalArgumentException("Not an e-mail address.");
    }
  }

  /** How one kind is told. */
  public record Way(boolean app, Mail mail) {
    static final Way USUAL = new Way(true, Mail.DIGEST);
  }

  /** Whether and when a mail is sent. */
  public enum Mail {
    OFF,
    AT_ONCE,
    DIGEST
  }

  /** Whether a text can be an address. */
  public static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  /** How this kind is told. */
  public Way way(NoticeKind kind) {
    return ways.getOrDefault(kind, Way.USUAL);
  }

  /** The same with another way for a kind. */
  public NoticeSettings with(NoticeKind kind, Way way) {
    Map<NoticeKind, Way> more = new EnumMap<>(NoticeKind.class);
    more.putAll(ways);
    more.put(kind, way);
    return new NoticeSettings(email, more, digestAt, quiet);
  }

  public NoticeSettings withEmail(@Nullable String address) {
    return new NoticeSettings(address, ways, digestAt, quiet);
  }

  public NoticeSettings withDigestAt(LocalTime time) {
    return new NoticeSettings(email, ways, time, quiet);
  }

  public NoticeSettings withQuiet(boolean wanted) {
    return new NoticeSettings(email, ways, digestAt, wanted);
  }
}
