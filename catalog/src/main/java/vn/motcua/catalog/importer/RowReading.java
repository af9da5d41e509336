package vn.motcua.catalog.importer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Provenance;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.archetype.FlowPlan;
import vn.motcua.catalog.archetype.FlowSubject;
import vn.motcua.catalog.published.AgencyText;
import vn.motcua.catalog.published.ComponentText;
import vn.motcua.catalog.published.DeadlineText;
import vn.motcua.catalog.published.EnglishNames;
import vn.motcua.catalog.published.FeeText;
import vn.motcua.catalog.published.FieldText;
import vn.motcua.catalog.published.LegalBasisText;
import vn.motcua.catalog.published.LevelText;
import vn.motcua.catalog.published.OnlineText;
import vn.motcua.catalog.published.PublicationText;
import vn.motcua.catalog.published.PublishedRow;
import vn.motcua.catalog.published.ReadAgency;
import vn.motcua.catalog.published.ReadComponents;
import vn.motcua.catalog.published.ReadDeadlines;
import vn.motcua.catalog.published.ReadFees;
import vn.motcua.catalog.published.ReadField;
import vn.motcua.catalog.published.ReadLegalBasis;
import vn.motcua.catalog.published.ReadLevels;
import vn.motcua.catalog.published.ReadOnline;
import vn.motcua.catalog.published.ReadPublication;
import vn.motcua.catalog.published.ResultText;

/** Reads every text of a row and puts the procedure together; says what stays open. */
final class RowReading {

  private final Catalog words;
  private final FieldText fields;

  /**
   * @param words the flows, fields and units of the catalogue
   */
  RowReading(Catalog words) {
    this.words = words;
    this.fields = new FieldText(words.fields());
  }

  /** All texts of a row, read. */
  private record Texts(
      ReadField field,
      ReadLevels levels,
      ReadAgency agency,
      ReadOnline online,
      ReadDeadlines deadlines,
      ReadFees fees,
      ReadComponents components,
      ReadLegalBasis legalBasis,
      ReadPublication publication) {}

  /** What the row becomes. */
  Produced read(PublishedRow row) {
    Texts texts = texts(row);
    FlowPlan plan = FlowPlan.of(subject(row, texts), words.flows());
    ReadField field = texts.field();
    return new Produced(
        row.line(),
        procedure(row, texts, plan),
        field.known() ? Optional.empty() : Optional.of(field.name()),
        new Produced.Reading(texts.deadlines().stated(), texts.deadlines().computable()),
        new Produced.Reading(texts.fees().stated(), texts.fees().computable()),
        unread(row, texts),
        refused(texts));
  }

  private static List<String> refused(Texts texts) {
    List<String> refused = new ArrayList<>(texts.deadlines().refused());
    refused.addAll(texts.fees().refused());
    return refused;
  }

  private Texts texts(PublishedRow row) {
    ReadField field = fields.read(row);
    ReadLevels levels = LevelText.read(row.levels());
    ReadOnline online = OnlineText.read(row.online(), row.timeLimit());
    return new Texts(
        field,
        levels,
        AgencyText.read(row.agency(), field.id(), row.name(), levels.levels()),
        online,
        DeadlineText.read(row.timeLimit(), online.channels()),
        FeeText.read(row.fee(), online.channels()),
        ComponentText.read(row.components(), row.componentsOmitted()),
        LegalBasisText.read(row.legalBasis()),
        PublicationText.read(row.publishedBy()));
  }

  private static FlowSubject subject(PublishedRow row, Texts texts) {
    ReadAgency agency = texts.agency();
    return new FlowSubject(
        row.code(),
        row.name(),
        texts.field().id(),
        texts.levels().levels(),
        agency.competent(),
        row.agency(),
        agency.department(),
        texts.deadlines().rules(),
        texts.fees().rules());
  }

  private static Procedure procedure(PublishedRow row, Texts texts, FlowPlan plan) {
    return new Procedure(
        row.code(),
        new Text(row.name(), EnglishNames.of(row.name()).orElse(null)),
        texts.field().id(),
        texts.levels().levels(),
        texts.agency().agency(),
        texts.agency().department(),
        texts.online().channels(),
        texts.online().level(),
        texts.deadlines().rules(),
        texts.fees().rules(),
        facts(texts, plan),
        texts.components().components(),
        ResultText.read(row.name()),
        texts.legalBasis().numbers(),
        plan.flowName(),
        plan.flowRule(),
        plan.steps(),
        LinkedText.read(row.name()).orElse(null),
        texts.publication().effective(),
        new Provenance(
            texts.publication().publishedBy(), unstated(row, texts, plan), notes(row, texts, plan)),
        open(texts, plan));
  }

  private static List<Fact> facts(Texts texts, FlowPlan plan) {
    List<Fact> facts = new ArrayList<>(texts.deadlines().facts());
    List<Fact> more = new ArrayList<>(texts.fees().facts());
    more.addAll(texts.components().facts());
    more.addAll(plan.facts());
    more.stream().filter(fact -> !facts.contains(fact)).forEach(facts::add);
    return facts;
  }

  private static Set<OpenPoint> open(Texts texts, FlowPlan plan) {
    Set<OpenPoint> open = EnumSet.of(OpenPoint.RESULT);
    add(open, !texts.deadlines().computable(), OpenPoint.DEADLINE);
    add(open, !texts.fees().computable(), OpenPoint.FEE);
    add(open, texts.components().open(), OpenPoint.COMPONENTS);
    add(open, texts.legalBasis().open(), OpenPoint.LEGAL_BASIS);
    add(open, texts.publication().open(), OpenPoint.EFFECTIVE);
    open.addAll(texts.online().open());
    open.addAll(plan.open());
    return open;
  }

  private static void add(Set<OpenPoint> open, boolean isOpen, OpenPoint point) {
    if (isOpen) {
      open.add(point);
    }
  }

  private static List<String> unstated(PublishedRow row, Texts texts, FlowPlan plan) {
    List<String> unstated = new ArrayList<>();
    say(unstated, !texts.field().stated(), "Lĩnh vực");
    say(unstated, !texts.levels().stated(), "Cấp thực hiện");
    say(unstated, !texts.agency().stated(), "Cơ quan thực hiện");
    unstated.addAll(texts.online().unstated());
    ReadDeadlines deadlines = texts.deadlines();
    say(unstated, !deadlines.stated(), "Thời hạn giải quyết");
    say(
        unstated,
        deadlines.stated() && !deadlines.computable(),
        "Thời hạn giải quyết tính được (nguồn chỉ nêu bằng lời)");
    ReadFees fees = texts.fees();
    say(unstated, !fees.stated(), "Phí, lệ phí");
    say(unstated, fees.stated() && !fees.computable(), "Số tiền phí, lệ phí");
    int omitted = row.componentsOmitted();
    if (texts.components().components().isEmpty()) {
      unstated.add("Thành phần hồ sơ");
    } else if (texts.components().open()) {
      unstated.add(
          omitted > 0
              ? omitted + " thành phần hồ sơ khác của nguồn chưa được tách"
              : "Một số thành phần hồ sơ (nguồn không tách rõ)");
    }
    unstated.add(ResultText.UNSTATED);
    say(unstated, texts.legalBasis().open(), "Căn cứ pháp lý");
    unstated.addAll(texts.publication().unstated());
    unstated.addAll(plan.unstated());
    return unstated.stream().distinct().toList();
  }

  private static void say(List<String> unstated, boolean isOpen, String words) {
    if (isOpen) {
      unstated.add(words);
    }
  }

  private static List<String> notes(PublishedRow row, Texts texts, FlowPlan plan) {
    List<String> notes = new ArrayList<>(texts.publication().notes());
    if (!texts.field().stated()) {
      notes.add("Lĩnh vực do Motcua xếp theo tên thủ tục và cơ quan, nguồn không nêu.");
    }
    notes.addAll(texts.levels().notes());
    notes.addAll(texts.agency().notes());
    notes.addAll(texts.online().notes());
    notes.addAll(texts.deadlines().notes());
    notes.addAll(texts.fees().notes());
    notes.addAll(texts.components().notes());
    notes.addAll(texts.legalBasis().notes());
    row.extra().entrySet().stream()
        .filter(column -> !column.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .forEach(column -> notes.add(column.getKey() + ": " + column.getValue()));
    notes.addAll(plan.notes());
    return notes.stream().distinct().toList();
  }

  private static List<Unread> unread(PublishedRow row, Texts texts) {
    List<Unread> unread = new ArrayList<>();
    if (texts.deadlines().stated() && !texts.deadlines().computable()) {
      unread.add(new Unread(row.line(), row.code(), OpenPoint.DEADLINE, row.timeLimit()));
    }
    if (texts.fees().stated() && !texts.fees().computable()) {
      unread.add(new Unread(row.line(), row.code(), OpenPoint.FEE, row.fee()));
    }
    return unread;
  }
}
