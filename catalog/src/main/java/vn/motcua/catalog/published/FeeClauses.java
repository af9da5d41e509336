package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;

/** Goes through the words of one segment of a fee text and writes down every sum with its case. */
final class FeeClauses {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern NONE =
      Pattern.compile(
          "(?:hiện )?(?:không|không có|không có (?:lệ )?phí|không thu(?: (?:lệ )?phí)?|miễn(?: lệ)? phí"
              + "|(?:không|chưa) (?:có )?quy định|không được quy định .{0,200})",
          FLAGS);
  private static final Pattern EXEMPT =
      Pattern.compile(
          "(?:miễn(?: thu)?(?: (?:lệ )?phí)?|không thu (?:lệ )?phí)[\\p{L} ]{0,60}?"
              + " (?:đối với|cho)(?: (?:những|các))?(?: trường hợp)?(?: sau)?:? (.{3,400})"
              + "|(.{3,200}?) được miễn(?: (?:lệ )?phí)?.{0,200}",
          FLAGS);
  private static final Pattern OPTIONAL = Pattern.compile("\\(?nếu có yêu cầu\\)?", FLAGS);
  private static final Pattern UNCLEAR =
      Pattern.compile(
          "tối đa|tối thiểu|trở lên thu|[x×] ?(?:số|\\d)|số [\\p{L} ]{1,30} [x×]|\\d ?%|tỷ lệ|giảm|từ thứ",
          FLAGS);
  private static final Pattern PERCENT =
      Pattern.compile("(giảm|thu|bằng|áp dụng) (\\d{1,3}) ?%", FLAGS);
  private static final Pattern UNIT_ONLY =
      Pattern.compile("^(?:đồng)? ?(?=/)|^(?:trên|mỗi) (?=\\S)|^(?=0?1 \\p{L})", FLAGS);
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:mức |thu |nộp |áp dụng |phí thực hiện |là )*(?:phí|lệ phí|mức|thu|nộp|mức thu|là"
              + "|mức thu (?:lệ )?phí)?",
          FLAGS);
  private static final Pattern REPLACES = Pattern.compile("áp dụng mức|áp dụn", FLAGS);
  private static final Pattern OWN_DAYS =
      Pattern.compile("áp dụng theo|theo quy định|theo thông tư", FLAGS);

  /** A list of people parted by ";" is one statement. */
  private static final Pattern PEOPLE =
      Pattern.compile(" ?; ?((?:người|hộ|trẻ em|thương binh) )", FLAGS);

  private static final Pattern CASE_OPENS =
      Pattern.compile("^(?:phí|lệ phí|mức|đối với|trường hợp|riêng|từ \\d|trên|dưới)", FLAGS);
  private static final Pattern SUBMITS =
      Pattern.compile("(?:nộp|gửi|hình thức|đăng ký|thực hiện)", FLAGS);

  private final FeeSegment segment;
  private final List<FeeCharge> sums = new ArrayList<>();
  private final List<FeeCharge> others = new ArrayList<>();
  private @Nullable String exempt;
  private @Nullable String optional;
  private @Nullable String header;
  private Period own = Period.ALWAYS;
  private Set<Channel> only = Set.of();
  private boolean unclear;
  private boolean lostDays;
  private boolean spoken;

  private FeeClauses(FeeSegment segment) {
    this.segment = segment;
  }

  static FeeSegmentRead read(FeeSegment segment) {
    FeeClauses clauses = new FeeClauses(segment);
    List<Piece> pieces =
        Piece.of(PEOPLE.matcher(ExemptWords.joined(segment.words())).replaceAll(", $1"));
    boolean none = pieces.stream().allMatch(p -> NONE.matcher(bare(p.main())).matches());
    boolean nothing = !segment.portal() && !Unstated.test(segment.words());
    if (none && (Long.valueOf(0).equals(segment.value()) || nothing)) {
      return FeeSegmentRead.of(FeeCharge.FREE);
    }
    pieces.forEach(clauses::piece);
    clauses.lostCase(pieces);
    return new FeeReconciliation(
            segment,
            clauses.sums,
            clauses.others,
            clauses.own,
            clauses.only,
            clauses.unclear,
            clauses.lostDays,
            clauses.spoken)
        .read(clauses.exempt, clauses.optional);
  }

  /** A cut list of cases: the last ones are lost, so another case than those named is open. */
  private void lostCase(List<Piece> pieces) {
    boolean cut = Cut.looksCut(segment.words());
    boolean named = sums.stream().anyMatch(charge -> charge.label() != null);
    Piece last = pieces.isEmpty() ? new Piece("", false) : pieces.getLast();
    boolean opens = last.numbered() || sums.size() > 1 || CASE_OPENS.matcher(last.text()).find();
    if (cut && named && opens && Money.in(last.main()).isEmpty()) {
      sums.add(FeeCharge.UNKNOWN);
    }
  }

  private static String bare(String words) {
    return words.replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N}]+$", "");
  }

  private void piece(Piece piece) {
    String main = piece.main();
    if (Money.foreign(main)) {
      unclear = true;
      return;
    }
    List<Money> money = Money.in(main);
    if (money.size() == 1 && torn(piece, money.getFirst())) {
      sums.add(FeeCharge.UNKNOWN);
    } else if (money.size() == 1 && !UNCLEAR.matcher(main).find()) {
      sum(piece, main, money.getFirst());
    } else if (!money.isEmpty()) {
      unclear = true;
    } else {
      withoutSum(piece, main);
    }
  }

  /** "… 90.000 đ" where the source breaks off: what it is charged for is lost. */
  private boolean torn(Piece piece, Money money) {
    String words = segment.words();
    return Cut.looksCut(words)
        && words.endsWith(piece.text())
        && money.end() == piece.main().length()
        && words.endsWith(" đ");
  }

  private void sum(Piece piece, String main, Money money) {
    Set<Channel> channels = ChannelWords.in(piece.text());
    FeeCharge charge =
        new FeeCharge(
            money.dong(),
            label(main, money, channels),
            channels,
            Period.ALWAYS,
            money.units(),
            false);
    Optional<Period> period = Period.in(piece.text());
    if (period.isPresent()) {
      others.add(charge.labelled(null).during(period.get(), true));
    } else if (REPLACES.matcher(piece.text()).find()) {
      lostDays = true;
    } else {
      sums.add(charge);
    }
  }

  private void withoutSum(Piece piece, String main) {
    Optional<Period> period = Period.in(piece.text());
    Matcher percent = PERCENT.matcher(main);
    Matcher free = EXEMPT.matcher(main);
    if (UNIT_ONLY.matcher(main).find() && main.length() < 60 && segment.value() != null) {
      units(main);
    } else if (OPTIONAL.matcher(piece.text()).find()) {
      optional = Labels.cleaned(OPTIONAL.split(piece.text())[0]);
    } else if (submitted(main)) {
      only = ChannelWords.in(main);
      own = period.orElse(own);
    } else if (percent.find()) {
      percent(percent, period);
    } else if (period.isPresent()) {
      days(piece, period.get());
    } else if (free.find()) {
      exempt(free, main);
    } else if (main.endsWith(":")) {
      header = Labels.caseIn(main).orElse(Labels.cleaned(main));
    } else if (NONE.matcher(bare(main)).matches() && (segment.portal() || !Unstated.test(main))) {
      sums.add(FeeCharge.FREE);
    } else {
      lostDays = lostDays || REPLACES.matcher(piece.text()).find();
      spoken = true;
    }
  }

  /** "50.000 đồng (trường hợp nộp trực tuyến)": the words say which channel the sum is for. */
  private boolean submitted(String main) {
    Long value = segment.value();
    boolean opens = Labels.opensCase(main) && SUBMITS.matcher(main).find();
    return value != null
        && value > 0
        && main.length() < 160
        && !EXEMPT.matcher(main).find()
        && (ChannelWords.only(main) || opens && !ChannelWords.in(main).isEmpty());
  }

  private void units(String main) {
    String units = UNIT_ONLY.matcher(main).replaceFirst("");
    String slashed = units.startsWith("/") ? units : "/" + units;
    sums.add(FeeCharge.of(segment.value()).per(FeeUnits.after(slashed, 0)));
  }

  private void percent(Matcher percent, Optional<Period> period) {
    Long value = segment.value();
    int part = Integer.parseInt(percent.group(2));
    boolean less = percent.group(1).equalsIgnoreCase("giảm");
    long share = less ? 100L - part : part;
    boolean whole = value != null && value * share % 100 == 0 && share >= 0 && share <= 100;
    if (period.isEmpty() || !whole) {
      unclear = true;
      return;
    }
    others.add(FeeCharge.of(value * share / 100).during(period.get(), true));
  }

  private void days(Piece piece, Period period) {
    if (OWN_DAYS.matcher(piece.text()).find()) {
      own = period;
    } else {
      others.add(FeeCharge.UNKNOWN.during(period, true));
    }
  }

  private void exempt(Matcher free, String main) {
    String who = free.group(1) == null ? ExemptWords.entitled(free) : free.group(1);
    Set<Channel> channels = ChannelWords.in(main);
    if (channels.equals(Set.of(Channel.ONLINE))) {
      others.add(FeeCharge.FREE.on(channels));
    } else {
      String name = ExemptWords.whole(Labels.cleaned(who), main, segment.words());
      exempt = exempt == null ? name : Labels.cleaned(exempt + "; " + name);
    }
  }

  private @Nullable String label(String main, Money money, Set<Channel> channels) {
    String before = main.substring(0, money.start());
    String after = main.substring(money.end());
    int colon = before.lastIndexOf(':');
    String plain = Labels.cleaned(colon < 0 ? before : before.substring(0, colon));
    boolean named = !Labels.opensCase(plain) && !GENERIC.matcher(plain).matches();
    String name =
        named
            ? plain
            : Labels.caseIn(before)
                .or(() -> Labels.caseIn(after))
                .map(who -> FeeCases.ONLY_FOR + who)
                .orElse("");
    boolean onlyChannel = !channels.isEmpty() && !ChannelWords.in(name).isEmpty();
    return name.length() < 2 || onlyChannel ? header : name;
  }
}
