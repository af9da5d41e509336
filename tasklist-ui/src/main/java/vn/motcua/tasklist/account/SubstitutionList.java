package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.dossiers.substitution.Substitution;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;

/** What is arranged: in force, to come, over. */
final class SubstitutionList extends Div {

  private final SerializableConsumer<Substitution> end;

  SubstitutionList(SerializableConsumer<Substitution> end) {
    this.end = end;
    addClassNames("panel", "account-part", "account-list");
  }

  void show(List<Substitution> all, String me, Instant now) {
    removeAll();
    add(new H2(t("substitution.list")));
    if (all.isEmpty()) {
      add(new EmptyState(Glyph.USER, t("substitution.none"), t("substitution.none.why")));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("substitutions");
    all.forEach(one -> list.add(item(one, me, now)));
    add(list);
  }

  private ListItem item(Substitution one, String me, Instant now) {
    Span who =
        new Span(
            t(
                "substitution.sentence",
                one.substituteName(),
                one.absentName(),
                t("shell.role." + one.role().key())));
    who.addClassName("substitution-who");
    Instant last =
        one.endedAt() == null ? one.endsAt().minus(1, ChronoUnit.SECONDS) : one.endedAt();
    Span when =
        new Span(
            t("substitution.period", Formats.day(one.startsAt()), Formats.day(last))
                + " · "
                + t("substitution.by", one.arrangedBy()));
    when.addClassName("muted");
    Span state = new Span(t("substitution.state." + state(one, now)));
    state.addClassNames("substitution-state", "is-" + state(one, now));
    ListItem item = new ListItem(new Div(who, when), state);
    if (!one.isOver(now)) {
      Button button = new Button(t("substitution.end"), click -> end.accept(one));
      button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      button.setAriaLabel(t("substitution.end.of", one.substituteName(), one.absentName()));
      item.add(button);
    }
    if (one.absent().equals(me) || one.substitute().equals(me)) {
      item.addClassName("is-mine");
    }
    return item;
  }

  private static String state(Substitution one, Instant now) {
    if (one.isInForce(now)) {
      return "now";
    }
    return one.isOver(now) ? "over" : "later";
  }
}
