package vn.motcua.catalog.published;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.catalog.Channel;

/** The channels a text names. */
final class ChannelWords {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DIRECT = Pattern.compile("trực tiếp|tại quầy", FLAGS);
  private static final Pattern ONLINE =
      Pattern.compile("trực tuyến|qua mạng|môi trường mạng|mạng điện tử|cổng dịch vụ công", FLAGS);
  private static final Pattern POSTAL =
      Pattern.compile("bưu chính|bưu điện|đường bưu|bưu cục", FLAGS);

  /** Words that may stand around the names of channels in a heading. */
  private static final Pattern FILLER =
      Pattern.compile(
          "\\b(?:nộp|hồ sơ|gửi|tiếp nhận|nhận|qua|bằng|theo|hình thức|phương thức|cách thức|đối với"
              + "|trong|trường hợp|nếu|khi|dịch vụ|công ích|công|quốc gia|hệ thống|trên|đường|tổ chức"
              + "|cá nhân|người dân|và|hoặc|tại|bộ phận|một cửa|trung tâm|phục vụ|hành chính|của"
              + "|môi trường|mạng|điện tử|thông tin|các|được|thủ tục|giải quyết)\\b",
          FLAGS | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private ChannelWords() {}

  /** The channels named anywhere in a text; may be empty. */
  static Set<Channel> in(String text) {
    Set<Channel> found = EnumSet.noneOf(Channel.class);
    if (DIRECT.matcher(text).find()) {
      found.add(Channel.DIRECT);
    }
    if (ONLINE.matcher(text).find()) {
      found.add(Channel.ONLINE);
    }
    if (POSTAL.matcher(text).find()) {
      found.add(Channel.POSTAL);
    }
    return Collections.unmodifiableSet(found);
  }

  /** Whether a heading or bracket says nothing but channels. */
  static boolean only(String text) {
    if (in(text).isEmpty() || text.length() > 160) {
      return false;
    }
    String rest = text;
    for (Pattern channel : new Pattern[] {DIRECT, ONLINE, POSTAL, FILLER}) {
      rest = channel.matcher(rest).replaceAll(" ");
    }
    return !LETTER.matcher(rest).find();
  }

  /** What officials call a channel. */
  static String name(Channel channel) {
    return switch (channel) {
      case DIRECT -> "trực tiếp";
      case ONLINE -> "trực tuyến";
      case POSTAL -> "dịch vụ bưu chính";
    };
  }
}
