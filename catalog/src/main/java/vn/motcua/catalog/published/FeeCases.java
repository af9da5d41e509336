package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases a fee text tells apart, each with the sums that hold for a time or a channel instead.
 */
final class FeeCases {

  /** How the name of a case begins that the text sets apart from others. */
  static final String ONLY_FOR = "Đối với ";

  private FeeCases() {}

  static Map<FeeCharge, List<FeeCharge>> of(List<FeeSegmentRead> read, Set<String> notes) {
    List<FeeSegmentRead> segments = withoutRepeated(read);
    Map<FeeCharge, List<FeeCharge>> cases = new LinkedHashMap<>();
    List<FeeCharge> shared = new ArrayList<>();
    for (FeeSegmentRead segment : segments) {
      boolean one = segment.bases().size() == 1;
      segment.bases().forEach(base -> put(cases, base, one ? segment.others() : List.of()));
      if (!one) {
        shared.addAll(segment.others());
      }
    }
    withoutLostThousands(cases, segments);
    withoutEmpty(cases, notes);
    byChannel(cases);
    cases.values().forEach(others -> others.addAll(shared));
    return cases;
  }

  /**
   * The same sum twice, once with a reduction whose days are cut off: the other one tells the days,
   * or nobody knows until when the full sum is due.
   */
  private static List<FeeSegmentRead> withoutRepeated(List<FeeSegmentRead> segments) {
    List<FeeSegmentRead> left = new ArrayList<>(segments);
    for (FeeSegmentRead lost : segments.stream().filter(FeeSegmentRead::daysLost).toList()) {
      List<FeeSegmentRead> same =
          left.stream().filter(s -> s.sameSum(lost) && !s.daysLost()).toList();
      if (same.stream().anyMatch(s -> !s.others().isEmpty())) {
        left.remove(lost);
      } else {
        left.removeAll(same);
      }
    }
    return left;
  }

  /** "Lệ phí" and "Phí" beside each other are both due. */
  static boolean addedUp(Set<FeeCharge> bases) {
    List<String> kinds = bases.stream().map(base -> kind(base.label())).distinct().toList();
    return bases.size() == 2 && kinds.size() == 2 && !kinds.contains("");
  }

  /**
   * The fee for publishing an entry in the business register, where something else is charged too:
   * both are due.
   */
  static List<FeeCharge> alwaysDue(Set<FeeCharge> bases) {
    List<FeeCharge> due =
        bases.stream()
            .filter(base -> base.known() && base.label() != null)
            .filter(base -> Plain.fold(base.label()).startsWith("phi cong bo noi dung dang ky"))
            .toList();
    return due.size() < bases.size() ? due : List.of();
  }

  private static String kind(@Nullable String label) {
    String lower = label == null ? "" : label.toLowerCase(Locale.ROOT);
    return lower.startsWith("lệ phí") ? "lệ phí" : lower.startsWith("phí") ? "phí" : "";
  }

  private static void put(
      Map<FeeCharge, List<FeeCharge>> cases, FeeCharge base, List<FeeCharge> others) {
    FeeCharge known =
        cases.keySet().stream()
            .filter(c ->
                Objects.equals(c.dong(), base.dong())
                    && c.channels().equals(base.channels())
                    && c.period().equals(base.period())
                    && (Objects.equals(c.label(), base.label())
                        || c.label() == null
                        || base.label() == null))
            .findFirst()
            .orElse(base);
    List<FeeCharge> list = cases.computeIfAbsent(known, k -> new ArrayList<>());
    others.stream().filter(o -> !list.contains(o)).forEach(list::add);
  }

  /** "800 đồng" beside "800,000 đồng" is the same sum; "1 đồng" may stand for "free online". */
  private static void withoutLostThousands(
      Map<FeeCharge, List<FeeCharge>> cases, List<FeeSegmentRead> segments) {
    boolean lost =
        segments.stream()
            .filter(FeeSegmentRead::tooLow)
            .anyMatch(segment ->
                segment.others().stream().anyMatch(o -> !o.channels().isEmpty())
                    || cases.keySet().stream()
                        .anyMatch(c -> thousandfold(segment.sum(), c.dong())));
    List<FeeCharge> unknown = cases.keySet().stream().filter(c -> !c.known()).toList();
    if (lost && unknown.size() == 1 && cases.size() > 1) {
      List<FeeCharge> others = cases.remove(unknown.getFirst());
      cases
          .values()
          .forEach(list -> others.stream().filter(o -> !list.contains(o)).forEach(list::add));
    }
  }

  private static boolean thousandfold(long low, @Nullable Long dong) {
    return dong != null && dong == low * 1_000;
  }

  /** "Miễn phí" beside words about a fee: the words count. */
  private static void withoutEmpty(Map<FeeCharge, List<FeeCharge>> cases, Set<String> notes) {
    boolean free = cases.keySet().stream().anyMatch(FeeCharge.FREE::equals);
    boolean unknown = cases.keySet().stream().anyMatch(c -> !c.known());
    boolean named =
        cases.keySet().stream().anyMatch(c -> c.label() != null && !kind(c.label()).isEmpty());
    if (free && cases.size() > 1 && (unknown || named)) {
      notes.add("Nguồn vừa ghi miễn phí vừa nêu mức thu.");
      cases.remove(FeeCharge.FREE);
    }
  }

  /** A sum for one channel without a name of its own belongs to the sum for all. */
  private static void byChannel(Map<FeeCharge, List<FeeCharge>> cases) {
    List<FeeCharge> special =
        cases.keySet().stream().filter(c -> !c.channels().isEmpty() && c.label() == null).toList();
    List<FeeCharge> general = cases.keySet().stream().filter(c -> !special.contains(c)).toList();
    if (special.isEmpty() || general.size() > 1) {
      return;
    }
    FeeCharge base = general.isEmpty() ? FeeCharge.UNKNOWN : general.getFirst();
    List<FeeCharge> list = new ArrayList<>(cases.getOrDefault(base, List.of()));
    special.forEach(charge -> {
      list.addAll(Objects.requireNonNullElse(cases.remove(charge), List.of()));
      list.add(charge);
    });
    cases.put(base, list);
  }
}
