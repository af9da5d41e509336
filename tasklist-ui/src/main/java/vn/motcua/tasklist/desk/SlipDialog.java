package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.tasklist.document.DocumentDesk;
import vn.motcua.tasklist.shell.DossierCodeBadge;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/**
 * What was registered, with the day of return; prints form 01 of Circular 03/2025/TT-VPCP. Where
 * the form cannot be made, what stands here is printed instead.
 */
final class SlipDialog extends Dialog {

  /** What was registered. */
  record Receipt(
      DossierCode code,
      @Nullable Instant dueAt,
      Submission submission,
      String procedure,
      List<String> papers) {}

  SlipDialog(Receipt receipt, Actor actor, DocumentDesk documents, Runnable next) {
    setHeaderTitle(t("desk.slip.title"));
    setWidth("36rem");
    addClassName("desk-slip");
    Div slip = new Div(new DossierCodeBadge(receipt.code().value()), facts(receipt, actor));
    slip.addClassName("printable");
    add(slip);
    Button print = new Button(t("desk.print"));
    print.addClickListener(click ->
        documents
            .show(receipt.code(), DocumentKind.FORM_01)
            .ifPresent(why -> {
              Toasts.problem(Texts.of(why));
              print.getElement().executeJs("window.print()");
            }));
    Button another = new Button(t("desk.slip.next"), click -> close());
    another.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    another.setAutofocus(true);
    getFooter().add(print, another);
    setCloseOnOutsideClick(false);
    addOpenedChangeListener(change -> {
      if (!change.isOpened()) {
        next.run();
      }
    });
  }

  private static DescriptionList facts(Receipt receipt, Actor actor) {
    Instant dueAt = receipt.dueAt();
    Span due = new Span(dueAt == null ? t("desk.slip.undated") : Formats.moment(dueAt));
    due.addClassName("strong");
    String way = receipt.submission().returnWay().name().toLowerCase(Locale.ROOT);
    DescriptionList facts = new DescriptionList();
    fact(facts, "applicant", new Span(receipt.submission().applicant().fullName()));
    fact(facts, "procedure", new Span(receipt.procedure()));
    if (!receipt.papers().isEmpty()) {
      OrderedList papers = new OrderedList();
      receipt.papers().forEach(paper -> papers.add(new ListItem(paper)));
      fact(facts, "papers", papers);
    }
    fact(facts, "due", due);
    fact(facts, "way", new Span(t("desk.terms.way." + way)));
    fact(facts, "by", new Span(actor.name()));
    return facts;
  }

  private static void fact(
      DescriptionList facts, String name, com.vaadin.flow.component.Component value) {
    facts.add(
        new DescriptionList.Term(t("desk.slip." + name)), new DescriptionList.Description(value));
  }
}
