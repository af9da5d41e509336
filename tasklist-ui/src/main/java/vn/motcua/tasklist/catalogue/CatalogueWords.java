package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;
import vn.motcua.dossiers.procedures.CatalogueFacets;
import vn.motcua.dossiers.procedures.LimitBand;
import vn.motcua.tasklist.shell.Formats;

/** The catalogue's values in the words an official uses. */
public final class CatalogueWords {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private CatalogueWords() {}

  public static String role(Role role) {
    return t("catalogue.role." + role.key());
  }

  public static String kind(StepKind kind) {
    return t("catalogue.kind." + kind.key());
  }

  public static String clock(Clock clock) {
    return t("catalogue.clock." + clock.key());
  }

  static String level(Level level) {
    return t("catalogue.level." + level.key());
  }

  static String levels(Collection<Level> levels) {
    return levels.stream().map(CatalogueWords::level).collect(Collectors.joining(", "));
  }

  static String channel(Channel channel) {
    return t("catalogue.channel." + channel.key());
  }

  static String online(OnlineLevel online) {
    return t("catalogue.online." + online.key());
  }

  static String open(OpenPoint point) {
    return t("catalogue.open." + point.key());
  }

  static String limit(LimitBand band) {
    return t("catalogue.limit." + CatalogueAddress.key(band));
  }

  /** The name of a kind of department, or of what stands for communes and the province. */
  static String department(String kind) {
    return kind.equals(CatalogueFacets.COMMUNE) || kind.equals(CatalogueFacets.PROVINCE)
        ? t("catalogue.unit." + kind)
        : t("catalogue.department." + kind);
  }

  /** The unit as seen from any dossier, such as {@code UBND cấp xã} or {@code Sở Xây dựng}. */
  public static String unit(UnitRef unit) {
    return unit.departmentKind()
        .map(CatalogueWords::department)
        .orElseGet(() -> t("catalogue.unit." + unit.value()));
  }

  /** The same for one procedure: the competent department by its own name. */
  static String unit(UnitRef unit, @Nullable String department) {
    return unit.equals(UnitRef.DEPARTMENT) && department != null
        ? department(department)
        : unit(unit);
  }

  /** {@code 1 ngày 4 giờ}: a step's budget of working hours. */
  public static String budget(@Nullable BigDecimal hours) {
    return hours == null
        ? t("catalogue.unstated")
        : Formats.workingTime(
            Duration.ofMinutes(hours.multiply(BigDecimal.valueOf(60)).longValue()));
  }

  /** The limit alone: {@code 3 ngày làm việc}; the source's words where it cannot be computed. */
  static String limit(DeadlineRule rule) {
    String words =
        rule.unit() == DeadlineUnit.OTHER
            ? rule.source()
            : t(
                "catalogue.deadline." + rule.unit().key(),
                rule.amount() == null ? 0 : rule.amount());
    return rule.cutoff() == null
        ? words
        : words + " " + t("catalogue.deadline.cutoff", HOUR.format(rule.cutoff()));
  }

  /** All limits in one line for a list: the shortest words that are still true. */
  static String limits(List<DeadlineRule> rules) {
    if (rules.isEmpty()) {
      return t("catalogue.unstated");
    }
    DeadlineUnit unit = rules.getFirst().unit();
    List<Integer> amounts =
        rules.stream()
            .filter(rule -> rule.unit() == unit)
            .map(DeadlineRule::amount)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    boolean alike = rules.stream().allMatch(rule -> rule.unit() == unit && rule.amount() != null);
    if (!alike || amounts.size() < 2) {
      return joined(rules.stream().map(CatalogueWords::shortLimit).distinct().toList());
    }
    String range = amounts.size() == 2 ? "catalogue.two" : "catalogue.range";
    return t("catalogue.deadline." + unit.key(), t(range, amounts.getFirst(), amounts.getLast()));
  }

  private static String shortLimit(DeadlineRule rule) {
    return rule.unit() == DeadlineUnit.OTHER
        ? t("catalogue.deadline.other")
        : t("catalogue.deadline." + rule.unit().key(), rule.amount() == null ? 0 : rule.amount());
  }

  /** {@code 8.000 đ × số bản}; the word for "unstated" where the source names no sum. */
  static String fee(FeeRule rule, List<Fact> facts) {
    if (rule.dong() == null) {
      return t("catalogue.fee.unstated");
    }
    String sum = sum(rule.dong());
    return rule.per() == null ? sum : sum + " × " + Conditions.inWords(rule.per(), facts);
  }

  /** All fees of a day in one line for a list. */
  static String fees(List<FeeRule> rules, LocalDate day) {
    List<FeeRule> held = rules.stream().filter(rule -> holds(rule, day)).toList();
    if (held.isEmpty()) {
      return t("catalogue.unstated");
    }
    List<Long> sums = held.stream().map(FeeRule::dong).filter(Objects::nonNull).sorted().toList();
    boolean plain = held.stream().allMatch(rule -> rule.dong() != null && rule.per() == null);
    if (plain && sums.stream().distinct().count() > 2) {
      return t("catalogue.range", sum(sums.getFirst()), sum(sums.getLast()));
    }
    return plain
        ? joined(sums.stream().map(CatalogueWords::sum).distinct().toList())
        : joined(held.stream().map(CatalogueWords::shortFee).distinct().toList());
  }

  private static String sum(long dong) {
    return dong == 0 ? t("catalogue.fee.free") : Formats.dong(dong);
  }

  /** Whether a fee holds for what is received on a day. */
  static boolean holds(FeeRule rule, LocalDate day) {
    return (rule.from() == null || !day.isBefore(rule.from()))
        && (rule.until() == null || !day.isAfter(rule.until()));
  }

  /** {@code từ 01/01/2024 đến hết 31/12/2025}; empty for a fee without dates. */
  static String span(FeeRule rule) {
    if (rule.from() != null && rule.until() != null) {
      return t("catalogue.span", Formats.day(rule.from()), Formats.day(rule.until()));
    }
    if (rule.from() != null) {
      return t("catalogue.span.from", Formats.day(rule.from()));
    }
    return rule.until() == null ? "" : t("catalogue.span.until", Formats.day(rule.until()));
  }

  private static String shortFee(FeeRule rule) {
    if (rule.dong() == null) {
      return t("catalogue.fee.unstated.short");
    }
    return rule.per() == null ? sum(rule.dong()) : t("catalogue.fee.times", sum(rule.dong()));
  }

  /** When a rule holds, in words; the word for "always" without a condition. */
  static String when(@Nullable String feel, List<Fact> facts) {
    return feel == null ? t("catalogue.always") : Conditions.sentence(feel, facts);
  }

  /** As it is written inside a sentence. */
  private static String within(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static String joined(List<String> words) {
    return switch (words.size()) {
      case 1 -> words.getFirst();
      case 2 -> t("catalogue.two", words.getFirst(), within(words.getLast()));
      default -> t("catalogue.and-more", words.getFirst(), words.size() - 1);
    };
  }
}
