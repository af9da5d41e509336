package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;

/** Holds the portal's sum against the words in the bracket: the words say what the sum is. */
record FeeReconciliation(
    FeeSegment segment,
    List<FeeCharge> sums,
    List<FeeCharge> others,
    Period own,
    Set<Channel> only,
    boolean unclear,
    boolean daysLost,
    boolean spoken) {

  /** "…: - Cơ sở mới …": a list of cases begins, each with its sum. */
  private static final Pattern CUT_LIST = Pattern.compile("\\p{L} ?: ?- ?\\p{L}");

  FeeSegmentRead read(@Nullable String exempt, @Nullable String optional) {
    List<String> notes = new ArrayList<>();
    List<FeeCharge> bases = new ArrayList<>();
    for (FeeCharge base : bases(exempt, optional, notes)) {
      FeeCharge dated = own.equals(Period.ALWAYS) ? base : base.during(own, false);
      bases.add(only.isEmpty() ? dated : dated.on(only));
    }
    Long value = segment.value();
    return new FeeSegmentRead(
        bases,
        unclear || daysLost ? List.of() : others,
        exempt,
        optional,
        value == null ? 0 : value,
        daysLost,
        notes);
  }

  private List<FeeCharge> bases(
      @Nullable String exempt, @Nullable String optional, List<String> notes) {
    if (unclear || daysLost) {
      return List.of(FeeCharge.UNKNOWN);
    }
    Long value = segment.value();
    if (!segment.portal() || value == null) {
      boolean low = sums.stream().anyMatch(FeeReconciliation::implausible);
      return sums.isEmpty() || low ? List.of(FeeCharge.UNKNOWN) : sums;
    }
    if (value == 0) {
      return free(exempt, optional, notes);
    }
    if (sums.isEmpty()
        && CUT_LIST.matcher(segment.words()).find()
        && Cut.looksCut(segment.words())) {
      return List.of(alone(value, notes), FeeCharge.UNKNOWN);
    }
    return sums.isEmpty() ? List.of(alone(value, notes)) : held(value, notes);
  }

  /** "Miễn phí" with words: a sum in the words counts; words about a fee leave it open. */
  private List<FeeCharge> free(
      @Nullable String exempt, @Nullable String optional, List<String> notes) {
    if (!sums.isEmpty()) {
      boolean low = sums.stream().anyMatch(FeeReconciliation::implausible);
      if (sums.stream().anyMatch(s -> !FeeCharge.FREE.equals(s))) {
        notes.add("Cổng ghi miễn phí nhưng mô tả nêu mức thu; lấy mức trong mô tả.");
      }
      return low ? List.of(FeeCharge.UNKNOWN) : sums;
    }
    boolean nothingElse =
        !spoken && exempt == null && others.isEmpty() && own.equals(Period.ALWAYS);
    if (segment.words().isEmpty() || nothingElse && optional != null) {
      return List.of(FeeCharge.FREE);
    }
    return List.of(FeeCharge.UNKNOWN);
  }

  private static FeeCharge alone(long value, List<String> notes) {
    if (value < Money.LEAST) {
      notes.add("Số tiền " + value + " đồng không hợp lý (có thể mất ba số 0).");
      return FeeCharge.UNKNOWN;
    }
    return FeeCharge.of(value);
  }

  private List<FeeCharge> held(long value, List<String> notes) {
    long added = sums.stream().mapToLong(s -> Objects.requireNonNullElse(s.dong(), 0L)).sum();
    boolean same = sums.stream().anyMatch(s -> Objects.equals(s.dong(), value));
    boolean thousandLost =
        value < Money.LEAST && sums.stream().anyMatch(s -> Objects.equals(s.dong(), value * 1_000));
    if (sums.size() > 1 && added == value && !same) {
      return List.of(FeeCharge.of(value));
    }
    if (thousandLost) {
      notes.add("Cổng ghi " + value + " đồng, mô tả ghi gấp nghìn lần; lấy mức trong mô tả.");
      return sums;
    }
    if (same && sums.stream().noneMatch(FeeReconciliation::implausible)) {
      return sums;
    }
    notes.add("Số tiền của cổng và mức trong mô tả không khớp.");
    return List.of(FeeCharge.UNKNOWN);
  }

  private static boolean implausible(FeeCharge charge) {
    Long dong = charge.dong();
    return dong != null && dong > 0 && dong < Money.LEAST;
  }
}
