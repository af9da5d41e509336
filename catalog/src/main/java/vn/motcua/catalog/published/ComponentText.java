package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.Text;

/**
 * Components of the dossier as published: '; '-separated, {@code [n bản chính, m bản sao]}. What is
 * no paper (headings, torn sentences, names of attached files) is said in a note, never dropped
 * silently; "(nếu có)" is listed and never required; a named case becomes a question of the form.
 */
public final class ComponentText {

  /** Most questions one procedure asks about its papers. */
  public static final int MOST_FACTS = 12;

  private static final String NEVER = "false";

  private static final Pattern PAPER =
      Pattern.compile(
          "^(?:các )?(?:bản|giấy|đơn|tờ|văn bản|danh mục|danh sách|hồ sơ có|biên bản|báo cáo|hợp đồng"
              + "|quyết định|tài liệu|phiếu|thuyết minh|sơ đồ|phương án|\\d{2} ).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** Names of attached files that say nothing. */
  private static final Pattern STUB =
      Pattern.compile(
          "(?:biểu )?(?:m[aâẫ]u(?: s[oố])?|ph[uụ] l[uụ]c|tk|văn bản|biểu mẫu)?[ .]{0,3}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern VERB =
      Pattern.compile(
          " (?:thì|phải|nộp|kèm|có thêm|xuất trình|mẫu|văn bản|(?<! khi )giấy|đơn|bản sao|biên bản) ",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CASE_START =
      Pattern.compile(
          "^(?:trường hợp|đối với|thành phần hồ sơ đối với) .*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What follows such a heading is handed in beside the other papers. */
  private static final Pattern ADDS =
      Pattern.compile(
          "(?:phải|cần|nộp) bổ sung|bổ sung (?:thêm|các)|(?:có|nộp|kèm) thêm",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern HEADING_END =
      Pattern.compile(
          "(?:gồm|sau đây|như sau|giấy tờ sau)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A numbered heading in the middle of a paper's name. */
  private static final Pattern NUMBERED = Pattern.compile(" (?:II|III|IV|V|VI|VII)\\. \\p{Lu}");

  private final Map<String, Component> components = new LinkedHashMap<>();

  /** Below which heading a paper stood first; one that stands below others too is required. */
  private final Map<String, Optional<ComponentCase>> under = new HashMap<>();

  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Integer> idsUsed = new HashMap<>();
  private final Set<String> factIds = new HashSet<>();
  private final List<String> attachments = new ArrayList<>();
  private final List<String> fragments = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private boolean open;
  private boolean tooManyCases;
  private boolean alternatives;
  private boolean mixed;
  private boolean headingHolds;
  private boolean unsure;
  private @Nullable ComponentCase heading;
  private boolean headingUnsure;
  private final boolean complete;

  private ComponentText(boolean complete) {
    this.complete = complete;
  }

  /**
   * Reads the components.
   *
   * @param omitted how many the source has but the text does not name
   */
  public static ReadComponents read(String text, int omitted) {
    ComponentText reader = new ComponentText(omitted <= 0);
    ComponentPieces.of(Plain.tidy(text)).forEach(reader::piece);
    List<Component> papers = List.copyOf(reader.components.values());
    return new ReadComponents(
        papers,
        reader.facts.values().stream().filter(fact -> PaperFacts.asked(fact, papers)).toList(),
        reader.notes(),
        reader.open || omitted > 0 || papers.isEmpty());
  }

  private void piece(ComponentPieces.Piece piece) {
    boolean colon = piece.words().strip().endsWith(":");
    ComponentName name = ComponentName.of(piece.words());
    if (name.fragment()) {
      fragments.add(piece.words());
      open = true;
      return;
    }
    if (!STUB.matcher(name.attachment()).matches()) {
      attachments.add(name.attachment());
    }
    if (isHeading(name.words(), colon)) {
      headings.add(name.words());
      heading = ComponentCase.ofHeading(name.words()).orElse(null);
      headingUnsure = !complete && !ADDS.matcher(name.words()).find();
      open = true;
      return;
    }
    paper(name.words(), piece);
  }

  private static boolean isHeading(String words, boolean colon) {
    boolean caseStart = CASE_START.matcher(words).matches();
    if (colon || HEADING_END.matcher(words).find()) {
      return caseStart || !PAPER.matcher(words).matches();
    }
    return caseStart && !words.contains(":") && !VERB.matcher(words).find();
  }

  private void paper(String words, ComponentPieces.Piece piece) {
    String folded = Plain.fold(words);
    boolean alternative = folded.startsWith("hoac ");
    String name = alternative ? Plain.capital(words.substring(5).strip()) : words;
    if (alternative || folded.contains("mot trong ")) {
      alternatives = true;
      open = true;
    }
    if (NUMBERED.matcher(words).find()) {
      mixed = true;
      open = true;
    }
    String when = alternative ? NEVER : requiredWhen(name);
    int originals = Math.max(0, piece.originals());
    int copies = Math.max(0, piece.copies());
    String key = Plain.slug(name);
    Component before = components.get(key);
    ComponentCase above = headingUnsure ? heading : null;
    if (before == null) {
      under.put(key, Optional.ofNullable(above));
      components.put(key, new Component(id(name), Text.vi(name), originals, copies, when));
    } else {
      boolean same =
          Objects.equals(when, before.requiredWhen())
              && under.get(key).equals(Optional.ofNullable(above));
      components.put(
          key,
          new Component(
              before.id(),
              before.name(),
              Math.max(before.originals(), originals),
              Math.max(before.copies(), copies),
              same ? when : null));
    }
  }

  private @Nullable String requiredWhen(String name) {
    ComponentCase outer = heading;
    Optional<ComponentCase> own = ComponentCase.of(name);
    if (own.isPresent() && own.get().words().isEmpty()) {
      return NEVER;
    }
    if (outer != null && headingUnsure) {
      unsure = true;
      return NEVER;
    }
    String first = outer == null ? null : condition(outer, name);
    headingHolds |= first != null;
    String second = own.map(c -> condition(c, name)).orElse(null);
    if (first == null || second == null || first.equals(second)) {
      return first == null ? second : first;
    }
    return first.equals(NEVER) || second.equals(NEVER) ? NEVER : first + " and " + second;
  }

  /** The question for a case; "never" where the form would have too many. */
  private String condition(ComponentCase paperCase, String paper) {
    String words = paperCase.asked(paper);
    String key = PaperFacts.key(words);
    Fact fact = facts.get(key);
    if (fact == null && facts.size() == MOST_FACTS) {
      tooManyCases = true;
      open = true;
      return NEVER;
    }
    if (fact == null) {
      fact = PaperFacts.of(words, factIds);
      facts.put(key, fact);
    }
    return "facts." + fact.id() + " = true";
  }

  private String id(String name) {
    String slug = Plain.shortSlug(name, 5, 60);
    String base = slug.isEmpty() ? "thanh-phan" : slug;
    int times = idsUsed.merge(base, 1, Integer::sum);
    return times == 1 ? base : base + "-" + times;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    quoted(
        notes, "Mảnh câu bị tách nhầm trong nguồn không được coi là thành phần hồ sơ: ", fragments);
    quoted(notes, "Đề mục của nguồn, không phải thành phần hồ sơ: ", headings);
    quoted(notes, "Tên tệp dính vào tên thành phần hồ sơ đã được bỏ: ", attachments);
    if (headingHolds) {
      notes.add("Giấy tờ đứng sau đề mục được coi là thuộc đề mục đó: phải kiểm tra lại.");
    }
    if (unsure) {
      notes.add(
          "Nguồn lược bớt thành phần nên không rõ giấy tờ nào thuộc đề mục nào: các giấy tờ đứng sau"
              + " đề mục chưa được đặt là bắt buộc, phải xếp lại.");
    }
    if (alternatives) {
      notes.add("Nguồn nêu các giấy tờ thay thế cho nhau; các lựa chọn chưa được tách.");
    }
    if (mixed) {
      notes.add("Nguồn trộn đề mục (I, II, III …) với giấy tờ; các phần chưa được tách.");
    }
    if (tooManyCases) {
      notes.add(
          "Nguồn nêu quá nhiều trường hợp; giấy tờ của các trường hợp sau không được đặt là bắt buộc.");
    }
    return notes;
  }

  private static void quoted(List<String> notes, String lead, List<String> texts) {
    List<String> different = texts.stream().distinct().toList();
    if (!different.isEmpty()) {
      notes.add(lead + "“" + String.join("”, “", different) + "”.");
    }
  }
}
