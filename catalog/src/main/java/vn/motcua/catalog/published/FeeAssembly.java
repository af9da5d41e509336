package vn.motcua.catalog.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Text;

/**
 * Makes rules of the sums a text states. Rules that fit are added, so the cases exclude each other,
 * and together they leave no case out: where the text names no sum, a rule without one says so.
 */
final class FeeAssembly {

  private static final String EXEMPT = "facts.feeExempt = true";
  private static final String EXTRA = "facts.feeExtra = true";

  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:hội đồng nhân dân|hđnd)[^.;()]{0,60}(?:quyết định|quy định)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PAID =
      Pattern.compile("^(?:lệ )?phí ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final String source;
  private final Set<Channel> offered;
  private final Set<String> notes = new LinkedHashSet<>();
  private final FeeUnits units = new FeeUnits();
  private final CaseChoices choices =
      new CaseChoices(
          "feeCase",
          new Text("Trường hợp tính phí, lệ phí", "Case the fee depends on"),
          new Text(
              "Trường hợp tính phí, lệ phí (nguồn không nêu tên trường hợp)",
              "Case the fee depends on (not named in the source)"));

  FeeAssembly(String source, Set<Channel> offered) {
    this.source = source;
    this.offered = offered;
  }

  ReadFees read(List<FeeSegmentRead> segments, List<String> refused, List<String> said) {
    notes.addAll(said);
    segments.forEach(segment -> notes.addAll(segment.notes()));
    Map<FeeCharge, List<FeeCharge>> cases = FeeCases.of(segments, notes);
    String exempt = ExemptWords.all(segments.stream().map(FeeSegmentRead::exempt).toList());
    String extra = first(segments.stream().map(FeeSegmentRead::optional).toList());
    List<FeeRule> rules = new ArrayList<>();
    if (exempt != null) {
      rules.add(FeeRule.of(EXEMPT, exemptFromAll(segments) ? 0L : null, null, source));
    }
    String guard = exempt == null ? null : "not(" + EXEMPT + ")";
    if (cases.keySet().stream().noneMatch(FeeCharge::known)
        && cases.values().stream().flatMap(List::stream).noneMatch(FeeCharge::known)) {
      rules.add(FeeRule.of(guard, null, null, source));
    } else {
      cases(rules, cases, guard);
    }
    if (extra != null) {
      rules.add(FeeRule.of(EXTRA, null, null, source));
    }
    if (choices.asked() && !choices.named()) {
      notes.add("Nguồn nêu nhiều mức thu mà không nêu tên trường hợp.");
    }
    boolean local = LOCAL.matcher(source).find() && rules.stream().anyMatch(FeeAssembly::charges);
    if (local) {
      notes.add("Mức thu do Hội đồng nhân dân cấp tỉnh quyết định: phải đối chiếu nghị quyết.");
    }
    boolean computable = !local && rules.stream().allMatch(rule -> rule.dong() != null);
    return new ReadFees(rules, facts(exempt, extra), true, computable, List.copyOf(notes), refused);
  }

  /** Who is exempt from one of two different sums may still owe the other. */
  private static boolean exemptFromAll(List<FeeSegmentRead> segments) {
    long sums = segments.stream().map(FeeSegmentRead::sum).filter(s -> s > 0).distinct().count();
    return sums < 2
        || segments.stream().allMatch(s -> s.exempt() != null || s.sum() == 0)
        || segments.stream()
            .anyMatch(s -> s.bases().stream().anyMatch(b -> !b.channels().isEmpty()));
  }

  private static @Nullable String first(List<@Nullable String> words) {
    return words.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  private List<Fact> facts(@Nullable String exempt, @Nullable String extra) {
    List<Fact> facts = new ArrayList<>(choices.facts());
    facts.addAll(units.facts());
    if (exempt != null) {
      facts.add(yesNo("feeExempt", "Thuộc diện miễn phí, lệ phí: " + exempt));
    }
    if (extra != null) {
      facts.add(yesNo("feeExtra", "Có yêu cầu " + PAID.matcher(extra).replaceFirst("")));
    }
    return facts;
  }

  private static boolean charges(FeeRule rule) {
    Long dong = rule.dong();
    return dong != null && dong > 0;
  }

  private static Fact yesNo(String id, String name) {
    return new Fact(id, Text.vi(name), FactType.BOOLEAN, List.of(), true);
  }

  private void cases(
      List<FeeRule> rules, Map<FeeCharge, List<FeeCharge>> cases, @Nullable String guard) {
    for (FeeCharge due : FeeCases.alwaysDue(cases.keySet())) {
      cells(rules, due, cases.remove(due), guard);
      notes.add("Khoản “" + due.label() + "” thu thêm ngoài lệ phí.");
    }
    boolean together = FeeCases.addedUp(cases.keySet());
    boolean single = cases.size() == 1 && cases.keySet().iterator().next().label() == null;
    String first = cases.keySet().iterator().next().label();
    boolean only = cases.size() == 1 && first != null && first.startsWith(FeeCases.ONLY_FOR);
    boolean named = cases.keySet().stream().anyMatch(c -> c.label() != null);
    long plain = cases.keySet().stream().filter(c -> c.label() == null).count();
    for (var entry : cases.entrySet()) {
      FeeCharge base = entry.getKey();
      boolean always = together || cases.size() == 1 && !only;
      String when = always ? null : when(base, named && plain == 1);
      cells(rules, base, entry.getValue(), and(guard, when));
    }
    if (only) {
      rules.add(FeeRule.of(and(guard, choices.whenOther()), null, null, source));
    } else if (cases.size() == 1 && !single) {
      notes.add("Nguồn chỉ nêu mức thu cho: " + cases.keySet().iterator().next().label() + ".");
    }
  }

  private String when(FeeCharge base, boolean onlyPlain) {
    String label = base.label();
    if (label != null) {
      return choices.whenNamed(label);
    }
    Long dong = base.dong();
    if (dong == null || onlyPlain) {
      return choices.whenOther();
    }
    Text name = dong == 0 ? new Text("Miễn phí", "No fee") : Text.vi(amount(dong) + " đồng");
    return choices.whenUnnamed(dong + "-dong", name);
  }

  private static String amount(long dong) {
    return String.format(Locale.ROOT, "%,d", dong).replace(',', '.');
  }

  private static @Nullable String and(@Nullable String guard, @Nullable String when) {
    if (guard == null || when == null) {
      return guard == null ? when : guard;
    }
    return guard + " and " + when;
  }

  /** One rule for each channel and stretch of days that differ. */
  private void cells(
      List<FeeRule> rules, FeeCharge base, List<FeeCharge> others, @Nullable String when) {
    List<FeeCharge> all = new ArrayList<>(others);
    all.add(base);
    boolean byChannel = all.stream().anyMatch(charge -> !charge.channels().isEmpty());
    for (Channel channel : byChannel ? List.copyOf(offered) : Collections.<Channel>emptyList()) {
      stretches(rules, channel, all, when);
    }
    if (!byChannel) {
      stretches(rules, null, all, when);
    }
  }

  private void stretches(
      List<FeeRule> rules, @Nullable Channel channel, List<FeeCharge> all, @Nullable String when) {
    List<FeeCharge> here =
        all.stream()
            .filter(
                c -> c.channels().isEmpty() || channel != null && c.channels().contains(channel))
            .toList();
    List<FeeCharge> free = here.stream().filter(FeeAssembly::freeHere).toList();
    List<FeeCharge> valid = free.isEmpty() ? here : free;
    for (Period stretch : stretches(valid)) {
      FeeCharge charge =
          valid.stream()
              .filter(c -> c.period().covers(stretch))
              .findFirst()
              .orElse(FeeCharge.UNKNOWN);
      String per = charge.known() ? units.per(charge.units()) : "";
      rules.add(
          new FeeRule(
              channel,
              when,
              stretch.from(),
              stretch.until(),
              charge.dong(),
              per.isEmpty() ? null : per,
              source));
    }
  }

  /** Nothing is charged on a channel, whatever is charged elsewhere and for how long. */
  private static boolean freeHere(FeeCharge charge) {
    return !charge.channels().isEmpty()
        && charge.period().equals(Period.ALWAYS)
        && Long.valueOf(0).equals(charge.dong());
  }

  private static List<Period> stretches(List<FeeCharge> charges) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    for (FeeCharge charge : charges) {
      LocalDate from = charge.period().from();
      LocalDate until = charge.period().until();
      if (from != null) {
        starts.add(from);
      }
      if (until != null) {
        starts.add(until.plusDays(1));
      }
    }
    List<Period> found = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate start : starts) {
      found.add(new Period(from, start.minusDays(1)));
      from = start;
    }
    found.add(new Period(from, null));
    return found;
  }
}
