package vn.motcua.catalog.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FeeRule;

/** What was read, in a short form a person can write down by hand. */
final class Reading {

  static final Set<Channel> ALL = EnumSet.allOf(Channel.class);

  private Reading() {}

  static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Reading.class.getResourceAsStream("/published/" + resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** "ONLINE:Cấp mới=5wd@15:00-thời gian …; ?", channels in their order, "unstated" for nothing. */
  static String of(ReadDeadlines read) {
    if (!read.stated()) {
      return "unstated";
    }
    return read.rules().stream()
        .sorted(Comparator.comparingInt(rule -> order(rule.channel())))
        .map(rule -> head(rule.channel(), rule.when(), read.facts()) + limit(rule))
        .collect(Collectors.joining("; "));
  }

  /** "ONLINE:Cấp mới=2025-07-01..2026-12-31 50000 x feeCopies; ?". */
  static String of(ReadFees read) {
    if (!read.stated()) {
      return "unstated";
    }
    return read.rules().stream()
        .map(rule -> head(rule.channel(), rule.when(), read.facts()) + sum(rule))
        .collect(Collectors.joining("; "));
  }

  private static int order(@Nullable Channel channel) {
    return channel == null ? 9 : channel.ordinal();
  }

  private static String head(@Nullable Channel channel, @Nullable String when, List<Fact> facts) {
    String left = when == null ? "" : when;
    for (Fact fact : facts) {
      for (Choice choice : fact.choices()) {
        String test = "facts." + fact.id() + " = \"" + choice.value() + "\"";
        left = left.replace(test, choice.name().vi());
      }
    }
    left = left.replace("not(facts.feeExempt = true)", "phải nộp");
    left = left.replace("facts.feeExempt = true", "miễn").replace("facts.feeExtra = true", "thêm");
    return (channel == null ? "" : channel + ":") + (left.isEmpty() ? "" : left + "=");
  }

  private static String limit(DeadlineRule rule) {
    Map<String, String> units =
        Map.of("working-day", "wd", "day", "d", "hour", "h", "month", "m", "year", "y");
    String limit =
        switch (rule.unit()) {
          case OTHER -> "?";
          case SAME_DAY -> "same";
          default -> rule.amount() + units.get(rule.unit().key());
        };
    String excluded = rule.excluded().isEmpty() ? "" : "-" + String.join(", ", rule.excluded());
    return limit + (rule.cutoff() == null ? "" : "@" + rule.cutoff()) + excluded;
  }

  private static String sum(FeeRule rule) {
    boolean dated = rule.from() != null || rule.until() != null;
    String days =
        dated
            ? Objects.toString(rule.from(), "") + ".." + Objects.toString(rule.until(), "") + " "
            : "";
    String per = rule.per() == null ? "" : " x " + rule.per().replace("facts.", "");
    return days + (rule.dong() == null ? "?" : rule.dong()) + per;
  }
}
