package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Text;

/** Makes rules of the limits a text states: parts added up, cases and channels kept apart. */
final class DeadlineAssembly {

  /** A longer source is not repeated in every rule. */
  private static final int LONG = 1_000;

  private static final Pattern RECEIPT_ONLY =
      Pattern.compile(
          "tiếp nhận|kiểm tra (?:thành phần |tính )?(?:đầy đủ|hợp lệ|hồ sơ)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LEVEL =
      Pattern.compile(
          "cấp (?:trung ương|tỉnh|huyện|xã)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final String source;
  private final Set<Channel> offered;
  private final Set<String> notes;
  private final CaseChoices choices =
      new CaseChoices(
          "deadlineCase",
          new Text("Trường hợp tính thời hạn", "Case the time limit depends on"),
          new Text(
              "Trường hợp tính thời hạn (nguồn không nêu tên trường hợp)",
              "Case the time limit depends on (not named in the source)"));

  DeadlineAssembly(String source, Set<Channel> offered, Set<String> notes) {
    this.source = source;
    this.offered = offered;
    this.notes = notes;
  }

  ReadDeadlines read(List<DeadlineEntry> entries) {
    List<DeadlineEntry> wholes = wholes(entries);
    if (wholes.stream().noneMatch(e -> e.limit().computable())) {
      return DeadlineText.uncounted(source, notes);
    }
    List<DeadlineRule> rules = new ArrayList<>();
    Map<Set<Channel>, List<DeadlineEntry>> groups = groups(wholes);
    groups.forEach((channels, group) -> rules.addAll(rules(channels, group)));
    boolean desk = offered.contains(Channel.DIRECT) && !groups.containsKey(Set.of());
    if (desk && groups.keySet().stream().noneMatch(c -> c.contains(Channel.DIRECT))) {
      notes.add("Nguồn không nêu thời hạn khi nộp trực tiếp.");
      rules.add(
          new DeadlineRule(
              Channel.DIRECT, null, null, DeadlineUnit.OTHER, null, List.of(), source));
    }
    if (rules.stream().noneMatch(DeadlineRule::computable)) {
      return DeadlineText.uncounted(source, notes);
    }
    if (choices.asked() && !choices.named()) {
      notes.add("Nguồn nêu nhiều thời hạn mà không nêu tên trường hợp.");
    }
    boolean computable = rules.stream().allMatch(DeadlineRule::computable);
    List<String> said = notes.stream().filter(n -> !n.isEmpty()).toList();
    return new ReadDeadlines(
        rules, choices.facts(), true, computable, said, DeadlineText.refused(source));
  }

  /** One entry for each case of each channel, parts added up. */
  private List<DeadlineEntry> wholes(List<DeadlineEntry> entries) {
    Map<String, List<DeadlineEntry>> byCase = new LinkedHashMap<>();
    for (DeadlineEntry entry : entries) {
      String key = new TreeSet<>(entry.channels()) + "|" + entry.caseName();
      byCase.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }
    boolean split = byCase.values().stream().anyMatch(DeadlineAssembly::isSplit);
    List<DeadlineEntry> found = new ArrayList<>();
    for (List<DeadlineEntry> group : byCase.values()) {
      List<DeadlineEntry> totals = group.stream().filter(e -> e.part() == null).toList();
      if (totals.isEmpty()) {
        found.add(sum(group));
      } else {
        if (totals.size() < group.size()) {
          notes.add("Thời hạn từng bước nêu thêm trong nguồn nằm trong thời hạn chung.");
        }
        found.addAll(split && totals.getFirst().caseName() != null ? exception(totals) : totals);
      }
    }
    return found;
  }

  private static boolean isSplit(List<DeadlineEntry> group) {
    return group.size() > 1 && group.stream().allMatch(e -> e.part() != null);
  }

  /** Where the limit is a sum of parts, another limit for one part is no limit of the whole. */
  private static List<DeadlineEntry> exception(List<DeadlineEntry> totals) {
    return totals.stream()
        .map(e -> DeadlineEntry.lost(e.channels(), e.caseName(), null, e.words()))
        .toList();
  }

  private DeadlineEntry sum(List<DeadlineEntry> parts) {
    DeadlineEntry first = parts.getFirst();
    if (parts.size() == 1) {
      boolean receiptOnly = RECEIPT_ONLY.matcher(first.part() + "").find();
      if (receiptOnly) {
        notes.add("Nguồn chỉ nêu thời hạn của một bước: " + first.part() + ".");
      }
      return receiptOnly ? first.with(first.limit().uncounted("")) : first;
    }
    if (parts.stream().allMatch(e -> LEVEL.matcher(e.part() + "").matches())) {
      notes.add("Nguồn nêu thời hạn theo cấp, chưa rõ nối tiếp hay thay thế.");
      return first.with(first.limit().uncounted(""));
    }
    Limit sum = first.limit();
    for (DeadlineEntry part : parts.subList(1, parts.size())) {
      sum = sum.plus(part.limit());
    }
    notes.add(
        sum.computable()
            ? "Thời hạn là tổng của các bước nối tiếp nêu trong nguồn."
            : "Nguồn nêu thời hạn từng bước, không cộng được thành một thời hạn.");
    return first.with(sum);
  }

  /** Channels whose limits are the same come together; channels with none named come last. */
  private Map<Set<Channel>, List<DeadlineEntry>> groups(List<DeadlineEntry> wholes) {
    Map<Set<Channel>, List<DeadlineEntry>> groups = new LinkedHashMap<>();
    Map<Channel, List<DeadlineEntry>> byChannel = new LinkedHashMap<>();
    List<DeadlineEntry> general = new ArrayList<>();
    for (DeadlineEntry entry : wholes) {
      if (entry.channels().isEmpty()) {
        merge(general, entry);
      }
      for (Channel channel : entry.channels()) {
        merge(byChannel.computeIfAbsent(channel, c -> new ArrayList<>()), entry);
      }
    }
    EnumSet<Channel> unknown = EnumSet.noneOf(Channel.class);
    unknown.addAll(byChannel.keySet());
    unknown.removeAll(offered);
    unknown.forEach(c ->
        notes.add("Nguồn nêu thời hạn cho kênh không tiếp nhận: " + ChannelWords.name(c) + "."));
    byChannel.keySet().removeAll(unknown);
    boolean covered = byChannel.keySet().containsAll(offered) && !byChannel.isEmpty();
    for (var entry : byChannel.entrySet()) {
      List<DeadlineEntry> list = new ArrayList<>(entry.getValue());
      if (covered) {
        general.forEach(e -> merge(list, e));
      }
      join(groups, entry.getKey(), list);
    }
    if (!general.isEmpty() && !covered) {
      groups.put(Set.of(), general);
    }
    if (groups.size() == 1 && covered) {
      return Map.of(Set.of(), groups.values().iterator().next());
    }
    return groups;
  }

  private static void merge(List<DeadlineEntry> list, DeadlineEntry entry) {
    if (list.stream().noneMatch(e -> e.same(entry))) {
      list.add(entry);
    }
  }

  private static void join(
      Map<Set<Channel>, List<DeadlineEntry>> groups, Channel channel, List<DeadlineEntry> list) {
    for (var group : groups.entrySet()) {
      List<DeadlineEntry> other = group.getValue();
      boolean same =
          other.size() == list.size()
              && list.stream().allMatch(e -> other.stream().anyMatch(e::same));
      if (same) {
        Set<Channel> both = new LinkedHashSet<>(group.getKey());
        both.add(channel);
        groups.remove(group.getKey());
        groups.put(both, other);
        return;
      }
    }
    groups.put(new LinkedHashSet<>(Set.of(channel)), list);
  }

  private List<DeadlineRule> rules(Set<Channel> channels, List<DeadlineEntry> group) {
    List<@Nullable String> whens = whens(group);
    List<DeadlineRule> rules = new ArrayList<>();
    if (channels.isEmpty()) {
      add(rules, null, group, whens);
    }
    channels.forEach(channel -> add(rules, channel, group, whens));
    return rules;
  }

  private void add(
      List<DeadlineRule> rules,
      @Nullable Channel channel,
      List<DeadlineEntry> group,
      List<@Nullable String> whens) {
    for (int i = 0; i < group.size(); i++) {
      DeadlineEntry entry = group.get(i);
      Limit limit = entry.limit();
      rules.add(
          new DeadlineRule(
              channel,
              whens.get(i),
              limit.amount(),
              limit.unit(),
              limit.computable() ? entry.cutoff() : null,
              entry.excluded(),
              source.length() <= LONG ? source : entry.words()));
    }
  }

  private List<@Nullable String> whens(List<DeadlineEntry> group) {
    if (group.size() == 1 && group.getFirst().caseName() == null) {
      return Collections.singletonList(null);
    }
    long unnamed = group.stream().filter(e -> e.caseName() == null).count();
    List<@Nullable String> whens = new ArrayList<>();
    for (DeadlineEntry entry : group) {
      String name = entry.caseName();
      if (name != null) {
        whens.add(choices.whenNamed(name));
      } else if (unnamed == 1) {
        whens.add(choices.whenOther());
      } else {
        whens.add(choices.whenUnnamed(value(entry.limit()), LimitWords.of(entry.limit())));
      }
    }
    return whens;
  }

  private static String value(Limit limit) {
    return limit.amount() == null ? limit.unit().key() : limit.amount() + "-" + limit.unit().key();
  }
}
