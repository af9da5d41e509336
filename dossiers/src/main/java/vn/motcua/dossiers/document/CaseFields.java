package vn.motcua.dossiers.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.dossiers.intake.AgencyPapers;
import vn.motcua.dossiers.procedures.ProcedureVersion;

/** What the case file says for the fields of a document. */
final class CaseFields {

  private static final Map<String, String> WAYS =
      Map.of(
          "DESK", "Nhận trực tiếp tại nơi tiếp nhận hồ sơ",
          "POSTAL", "Nhận qua dịch vụ bưu chính công ích",
          "ELECTRONIC", "Nhận bản điện tử trên Cổng Dịch vụ công quốc gia");
  private static final Map<String, String> CHANNELS =
      Map.of("DIRECT", "Trực tiếp", "ONLINE", "Trực tuyến", "POSTAL", "Qua bưu chính");
  private static final String UNDATED = "Sẽ thông báo sau";
  private static final String UNLIMITED =
      "Theo quy định của pháp luật (quyết định công bố không nêu số ngày)";

  private final Units units;

  CaseFields(Units units) {
    this.units = units;
  }

  /**
   * Everything a dossier is asked for.
   *
   * @param limit the legal time limit in the words of its source; null where none was kept
   * @param issued whether a signed result was issued
   */
  record Sources(
      CaseFile file,
      ProcedureVersion version,
      ClockReading clock,
      List<HistoryEntry> history,
      @Nullable String limit,
      Closing closing,
      boolean issued) {}

  /** Why a dossier ended early; empty texts where it did not. */
  record Closing(String reason, String legalBasis) {}

  Map<String, Object> of(DocumentKind kind, Sources from) {
    CaseFile file = from.file();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", file.code().value());
    fields.put("qr", QrPicture.of(file.code().value()));
    fields.put("procedure", file.procedureName().vi());
    fields.put("procedureCode", file.procedure().value());
    person(fields, file);
    fields.put("received", Written.inWords(file.receivedAt()));
    fields.put("due", Written.or(Written.inWords(due(from)), UNDATED));
    fields.put("limit", Written.or(from.limit(), UNLIMITED));
    fields.put("returnWay", way(file.returnWay().name()));
    fields.put("channel", CHANNELS.getOrDefault(file.channel().name(), ""));
    switch (kind) {
      case FORM_01 -> fields.put("components", components(from));
      case FORM_02 -> asked(fields, file);
      case FORM_03 -> refused(fields, file);
      case FORM_04 -> postponed(fields, from);
      case FORM_06 -> fields.put("steps", steps(from));
      case RESULT -> result(fields, from);
      case FORM_05 -> stopped(fields, from);
      case FORM_07 -> {}
    }
    return fields;
  }

  /** How the result is to be handed over. */
  static String way(String returnWay) {
    return WAYS.getOrDefault(returnWay, "");
  }

  private static void person(Map<String, Object> fields, CaseFile file) {
    fields.put("applicant", file.applicant().fullName());
    fields.put("personalId", file.applicant().personalId());
    fields.put("dateOfBirth", Written.day(file.applicant().dateOfBirth()));
    fields.put("phone", Written.or(file.applicant().phone(), ""));
    fields.put("email", Written.or(file.applicant().email(), ""));
    fields.put("address", Written.or(file.applicant().address(), ""));
  }

  private static @Nullable Instant due(Sources from) {
    return from.clock().dueAt() == null ? from.file().dueAt() : from.clock().dueAt();
  }

  /** What the applicant handed in; papers of the agencies are none of it. */
  private static List<Map<String, String>> components(Sources from) {
    Map<String, String> names =
        from.version().procedure().components().stream()
            .collect(Collectors.toMap(Component::id, one -> one.name().vi(), (a, b) -> a));
    List<Map<String, String>> lines = new ArrayList<>();
    for (CaseFile.Paper paper : from.file().papers()) {
      if (paper.componentId().equals(AgencyPapers.COMPONENT)) {
        continue;
      }
      String name = names.getOrDefault(paper.componentId(), paper.componentId());
      String copies = paper.copies() == 0 ? "Bản điện tử" : "%02d".formatted(paper.copies());
      lines.add(Map.of("no", String.valueOf(lines.size() + 1), "name", name, "copies", copies));
    }
    return lines;
  }

  /** The last request for supplements, if there was one. */
  private static void asked(Map<String, Object> fields, CaseFile file) {
    if (file.asked().isEmpty()) {
      return;
    }
    CaseFile.Asked last = file.asked().getLast();
    fields.put("items", items(last.items()));
    fields.put("reason", last.reason());
    fields.put("legalBasis", Written.or(last.legalBasis(), ""));
  }

  /** The reason of the refusal: its own, or the conclusion of the examination. */
  private static void refused(Map<String, Object> fields, CaseFile file) {
    String reason = said(file, "refuse", "reason");
    fields.put("reason", reason.isBlank() ? said(file, "refuse", "conclusion") : reason);
    fields.put("legalBasis", said(file, "refuse", "legalBasis"));
  }

  /** Why it was stopped or withdrawn, and at which step the dossier stood. */
  private static void stopped(Map<String, Object> fields, Sources from) {
    fields.put("reason", from.closing().reason());
    fields.put("legalBasis", from.closing().legalBasis());
    fields.put(
        "stage",
        from.history().stream()
            .filter(entry -> entry.kind() == HistoryEntry.Kind.STEP_STARTED)
            .map(HistoryEntry::stepName)
            .filter(Objects::nonNull)
            .reduce((before, last) -> last)
            .map(Text::vi)
            .orElse(""));
    switch (from.file().state()) {
      case STOPPED -> fields.put("decision", "Dừng giải quyết hồ sơ và trả lại giấy tờ đã nộp");
      case WITHDRAWN -> fields.put("decision", "Chấp thuận rút hồ sơ và trả lại giấy tờ đã nộp");
      default -> fields.put("decision", "");
    }
  }

  /** Postponed already, the due date is the new one; else it is the one to be postponed. */
  private static void postponed(Map<String, Object> fields, Sources from) {
    boolean extended = from.clock().extended();
    fields.put("oldDue", extended ? "" : fields.get("due"));
    fields.put("newDue", extended ? fields.get("due") : "");
    fields.put("reason", said(from.file(), "apologised", "reason"));
  }

  /** What the last act with this outcome said in a field of its form. */
  private static String said(CaseFile file, String outcome, String field) {
    return file.acts().reversed().stream()
        .filter(act -> act.outcome().equals(outcome))
        .map(act -> act.data().path(field).asString(""))
        .findFirst()
        .orElse("");
  }

  static List<Map<String, String>> items(List<String> texts) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(Map.of("no", String.valueOf(lines.size() + 1), "text", text));
    }
    return lines;
  }

  private static void result(Map<String, Object> fields, Sources from) {
    if (!from.file().numbers().isEmpty()) {
      fields.put("resultNumber", from.file().numbers().getLast().number());
    }
    String title = from.version().procedure().result().vi();
    fields.put("resultTitle", title.length() > 80 ? "" : Written.upper(title));
    fields.put(
        "legalBasis", from.version().procedure().legalBasis().stream().findFirst().orElse(""));
  }

  /** One line for each act, with the moment its step began. */
  private List<Map<String, String>> steps(Sources from) {
    Map<String, Instant> begun = new LinkedHashMap<>();
    List<Map<String, String>> lines = new ArrayList<>();
    for (HistoryEntry entry : from.history()) {
      String element = entry.elementId();
      if (element == null) {
        continue;
      }
      if (entry.kind() == HistoryEntry.Kind.STEP_STARTED) {
        begun.put(element, entry.at());
      } else if (entry.kind() == HistoryEntry.Kind.ACT) {
        lines.add(line(lines.size() + 1, entry, begun.remove(element)));
      }
    }
    return lines;
  }

  private Map<String, String> line(int number, HistoryEntry act, @Nullable Instant begun) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("no", String.valueOf(number));
    line.put("step", act.stepName() == null ? "" : act.stepName().vi());
    line.put("unit", unit(act.data().getOrDefault("unit", "")));
    line.put("person", act.data().getOrDefault("byName", ""));
    line.put("from", Written.moment(begun));
    line.put("until", Written.moment(act.at()));
    line.put("result", OutcomeWords.of(act.data().getOrDefault("outcome", "")));
    return line;
  }

  private String unit(String code) {
    return code.isEmpty() ? "" : units.find(new UnitCode(code)).map(Unit::name).orElse(code);
  }
}
