package vn.motcua.catalog.published;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;

/** Goes through the statements of a text in order and writes down every limit with its case. */
final class DeadlineClauses {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern NEXT_DAY =
      Pattern.compile("(?: hoặc)?(?: trả)?(?: trong)? ngày làm việc tiếp theo,?(?: nếu)?", FLAGS);

  private static final Pattern EDGE = Pattern.compile("^[ ,.;:]+|[ ,.;:]+$");

  private final List<DeadlineEntry> entries = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final boolean cutOff;

  private Set<Channel> channels = Set.of();
  private @Nullable String header;
  private @Nullable String part;
  private boolean numbered;
  private boolean detail;
  private boolean detailOfNumber;

  private DeadlineClauses(boolean cutOff) {
    this.cutOff = cutOff;
  }

  /** Reads a text whose lines are parted by "|". */
  static DeadlineClauses of(String text) {
    DeadlineClauses clauses = new DeadlineClauses(Cut.looksCut(text));
    List<Piece> pieces = Piece.of(text);
    for (int i = 0; i < pieces.size(); i++) {
      clauses.piece(pieces.get(i), i == pieces.size() - 1);
    }
    clauses.lostNumbers(pieces);
    return clauses;
  }

  List<DeadlineEntry> entries() {
    return entries;
  }

  Set<String> notes() {
    return notes;
  }

  /** A cut text that numbers its cases and shows only one of them has lost the others. */
  private void lostNumbers(List<Piece> pieces) {
    boolean one = pieces.stream().filter(Piece::numbered).count() == 1;
    boolean named = !entries.isEmpty() && entries.stream().allMatch(e -> e.caseName() != null);
    if (cutOff && one && named) {
      notes.add("Nguồn bị cắt: các trường hợp sau mục 1 không còn.");
      entries.add(DeadlineEntry.lost(channels, null, null, ""));
    }
  }

  private void piece(Piece piece, boolean last) {
    if (piece.numbered()) {
      numbered = true;
      header = null;
      detail = detail && !detailOfNumber;
    }
    String text = channelHeading(piece.text());
    if (detail || text.isEmpty()) {
      return;
    }
    for (String statement : DeadlineStatements.of(text)) {
      statement(new Piece(statement, piece.numbered()), last);
    }
  }

  /** Takes "Trực tiếp:" from the front of a statement and keeps it in mind. */
  private String channelHeading(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || !ChannelWords.only(text.substring(0, colon))) {
      return text;
    }
    channels = ChannelWords.in(text.substring(0, colon));
    header = null;
    detail = false;
    return text.substring(colon + 1).strip();
  }

  private void statement(Piece piece, boolean last) {
    String main = piece.main();
    if (DeadlineMarks.opensDetails(main)) {
      details();
      return;
    }
    Optional<DeadlineMarks.Found> cutoff = DeadlineMarks.cutoff(main);
    if (cutoff.isPresent() && isAfterwards(main, cutoff.get())) {
      apply(cutoff.get().time(), main);
      return;
    }
    List<String> excluded = DeadlineMarks.excluded(piece.text());
    main = Plain.tidy(DeadlineMarks.withoutExcluded(main));
    int extension = DeadlineMarks.extension(main);
    if (extension >= 0) {
      note("Nguồn cho phép kéo dài thời hạn: ", main.substring(extension));
      main = main.substring(0, extension).strip();
    }
    if (DeadlineMarks.refusal(main)) {
      note("Không phải thời hạn giải quyết: ", piece.text());
      return;
    }
    @Nullable LocalTime time = cutoff.isPresent() ? cutoff.get().time() : null;
    Optional<DeadlineMarks.Found> left = DeadlineMarks.cutoff(main);
    if (left.isPresent()) {
      main = NEXT_DAY.matcher(main.substring(0, left.get().start())).replaceAll("");
    }
    int details = DeadlineMarks.details(main);
    if (details >= 0) {
      main = main.substring(0, details);
      details();
    }
    Optional<Limit> limit =
        DeadlineLimits.in(main, last && cutOff && piece.text().endsWith("ngày"));
    if (limit.isPresent()) {
      Limit counted = Limits.withoutDaysOff(limit.get(), piece.text());
      entry(piece, main, counted, time, excluded);
    } else if (!excluded.isEmpty()) {
      entries.replaceAll(e -> e.excluding(excluded));
    } else if (extension < 0) {
      withoutLimit(main, last);
    }
    innerStatements(piece, last);
    if (DeadlineMarks.leadsToDetails(piece, main)) {
      details();
    }
  }

  private void note(String lead, String words) {
    notes.add(lead + EDGE.matcher(words).replaceAll("") + ".");
  }

  private void details() {
    detail = true;
    detailOfNumber = numbered;
  }

  /** A cut-off that speaks of the limit stated before it. */
  private boolean isAfterwards(String main, DeadlineMarks.Found cutoff) {
    String before = main.substring(0, cutoff.start());
    return !entries.isEmpty() && Limits.in(before).isEmpty() && !DeadlineLimits.sameDay(before);
  }

  private void apply(LocalTime time, String words) {
    if (!Limits.in(words).isEmpty()) {
      note("Hạn giờ tiếp nhận kèm thời hạn riêng, cần xem lại: ", words);
    }
    entries.replaceAll(e -> e.cutoff() == null && e.limit().computable() ? e.with(time) : e);
  }

  private void entry(
      Piece piece, String main, Limit limit, @Nullable LocalTime time, List<String> excluded) {
    if (limit.note() != null) {
      notes.add(limit.note());
    }
    DeadlineLabel label = DeadlineLabel.of(piece, main, limit);
    String caseName = label.caseName() == null ? header : label.caseName();
    Set<Channel> on = label.channels().isEmpty() ? channels : label.channels();
    Limit counted = limit;
    if (label.caseName() != null && DeadlineMarks.adds(main) && !entries.isEmpty()) {
      counted =
          entries.getFirst().caseName() == null
              ? entries.getFirst().limit().plus(limit)
              : limit.uncounted("Thời gian kéo dài thêm, chưa rõ cộng vào thời hạn nào.");
      notes.add("Thời hạn của trường hợp kéo dài được cộng từ thời hạn chung và phần thêm.");
    }
    entries.add(
        new DeadlineEntry(
            on,
            caseName,
            label.part() == null ? part : label.part(),
            counted,
            time,
            excluded,
            piece.text()));
    if (numbered && label.caseName() != null) {
      header = label.caseName();
    }
    if (cutOff && label.part() != null && Cut.endsInside(piece.text())) {
      entries.add(DeadlineEntry.lost(on, caseName, "…", piece.text()));
    }
  }

  /** A heading is kept in mind; a case or part without a limit is written down as lost. */
  private void withoutLimit(String main, boolean last) {
    String label = Labels.cleaned(main);
    boolean isCase = Labels.opensCase(label);
    if (main.endsWith(":")) {
      if (!Labels.isNeutral(label)) {
        header = Labels.caseIn(label).orElse(label);
      }
    } else if (isCase && !ChannelWords.only(label)) {
      String name = Labels.caseIn(label).orElse(label);
      boolean torn = last && cutOff && main.endsWith(name);
      entries.add(DeadlineEntry.lost(channels, torn ? Cut.torn(name) : name, null, main));
    } else if (last && cutOff && Labels.isPart(label)) {
      lostPart(label, main);
    }
  }

  /** The last part of a sum is cut off: it is missing on every channel the case names. */
  private void lostPart(String label, String main) {
    entries.stream()
        .filter(e -> Objects.equals(e.caseName(), header) && e.part() != null)
        .map(DeadlineEntry::channels)
        .distinct()
        .toList()
        .forEach(on -> entries.add(DeadlineEntry.lost(on, header, label, main)));
    entries.add(DeadlineEntry.lost(channels, header, label, main));
  }

  /** Brackets that hold a limit of their own: "(trực tuyến: 8 ngày)", "(riêng … là 4 ngày)". */
  private void innerStatements(Piece piece, boolean last) {
    for (String bracket : piece.brackets()) {
      int colon = bracket.indexOf(':');
      boolean channel = colon > 0 && ChannelWords.only(bracket.substring(0, colon));
      if (!Limits.in(bracket).isEmpty() && (channel || Labels.opensCase(bracket))) {
        Set<Channel> outside = channels;
        String heading = header;
        String inside = channelHeading(bracket);
        header = heading;
        part = channel && !entries.isEmpty() ? entries.getLast().part() : null;
        statement(new Piece(inside, false), last);
        part = null;
        header = heading;
        channels = outside;
      }
    }
  }
}
