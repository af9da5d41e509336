package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;

/** Channels and online level from the source's online column and its words on time limits. */
public final class OnlineText {

  private OnlineText() {}

  /**
   * Reads both texts. The desk is always a channel; online and post only where they are named.
   *
   * @param online {@code online-submission}, {@code no-online-submission}, {@code toàn trình},
   *     {@code một phần}, with a remark in brackets or without; empty = not stated
   */
  public static ReadOnline read(String online, String timeLimit) {
    String words = Plain.fold(online);
    String limits = Plain.fold(timeLimit);
    Set<Channel> channels = EnumSet.of(Channel.DIRECT);
    Set<OpenPoint> open = EnumSet.noneOf(OpenPoint.class);
    List<String> unstated = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    OnlineLevel level = level(words);
    boolean denied = words.startsWith("no-online") || words.startsWith("khong");
    boolean offered = !words.isEmpty() && !denied || limits.contains("truc tuyen");
    if (offered) {
      channels.add(Channel.ONLINE);
    }
    if (denied && limits.contains("truc tuyen")) {
      notes.add("Nguồn ghi không tiếp nhận trực tuyến nhưng nêu thời hạn nộp trực tuyến.");
    }
    if (limits.contains("buu chinh") || limits.contains("buu dien")) {
      channels.add(Channel.POSTAL);
    } else {
      unstated.add("Kênh tiếp nhận (bưu chính)");
      open.add(OpenPoint.CHANNELS);
    }
    if (words.isEmpty() && !offered) {
      unstated.add("Kênh tiếp nhận (trực tuyến)");
      open.add(OpenPoint.CHANNELS);
    }
    if (level == OnlineLevel.UNSTATED) {
      unstated.add("Mức độ dịch vụ công trực tuyến");
      open.add(OpenPoint.ONLINE_LEVEL);
    }
    int remark = online.indexOf('(');
    if (remark >= 0) {
      notes.add("Mức độ trực tuyến lấy từ nguồn: " + Plain.tidy(online) + ".");
    }
    return new ReadOnline(channels, level, open, unstated, notes);
  }

  private static OnlineLevel level(String words) {
    if (words.contains("toan trinh") || words.equals("full")) {
      return OnlineLevel.FULL;
    }
    if (words.contains("mot phan") || words.equals("partial")) {
      return OnlineLevel.PARTIAL;
    }
    return words.startsWith("no-online") || words.startsWith("khong")
        ? OnlineLevel.NONE
        : OnlineLevel.UNSTATED;
  }
}
