package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.dossiers.act.Consultation;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.Formats;

/**
 * What other units were asked about a dossier, and what they answered; hidden where nothing was.
 */
@StyleSheet("context://motcua/act.css")
public final class OpinionsPart extends Section {

  private static final List<String> SHOWN =
      List.of("agreement", "conclusion", "opinion", "legalBasis", "documentNumber");

  public OpinionsPart(ActDesk desk, DossierCode code) {
    addClassNames("panel", "opinions");
    getElement().setAttribute("aria-label", t("act.opinions"));
    List<Consultation> asked = desk.consultations(code);
    setVisible(!asked.isEmpty());
    Div head = new Div(new H2(t("act.opinions")));
    head.addClassName("panel-head");
    UnorderedList list = new UnorderedList();
    asked.reversed().forEach(one -> list.add(line(one, desk.now())));
    add(head, list);
  }

  private static ListItem line(Consultation one, Instant now) {
    Span unit = new Span(one.unitName());
    unit.addClassName("strong");
    Span state = new Span(state(one, now));
    state.addClassNames("muted", one.open() && one.late(now) ? "late" : "in-time");
    Div first = new Div(unit, state);
    first.addClassName("opinion-line");
    ListItem item = new ListItem(first, new Paragraph(question(one)));
    Map<String, String> answer = one.answer();
    if (answer != null) {
      item.add(answer(answer));
    }
    return item;
  }

  private static String question(Consultation one) {
    String kind = one.kind() == Consultation.Kind.REFERRAL ? "referral" : "opinion";
    return t("act.opinions." + kind, one.askedByName(), one.question());
  }

  private static String state(Consultation one, Instant now) {
    Instant answered = one.answeredAt();
    if (answered != null) {
      return t(
          one.late(now) ? "act.opinions.answered-late" : "act.opinions.answered",
          Objects.toString(one.answeredByName(), ""),
          Formats.moment(answered));
    }
    if (one.takenBackAt() != null) {
      return t("act.opinions.taken-back");
    }
    return t(
        one.late(now) ? "act.opinions.late" : "act.opinions.waiting", Formats.moment(one.dueAt()));
  }

  private static Component answer(Map<String, String> answer) {
    Div block = new Div();
    block.addClassName("opinion-answer");
    for (String key : SHOWN) {
      String value = answer.get(key);
      if (value != null && !value.isBlank()) {
        String words = key.equals("agreement") ? t("act.agreement." + value) : value;
        block.add(new Paragraph(t("act.answer." + key, words)));
      }
    }
    return block;
  }
}
