package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Outcomes;
import vn.motcua.tasklist.shell.SureDialog;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;

/**
 * Acts beside the outcomes of a step. What is possible now is a button; all the rest is a list with
 * its reasons.
 */
@StyleSheet("context://motcua/act.css")
public final class ActBar extends Div {

  /** The screen has its own buttons for these. */
  private static final Set<String> ELSEWHERE = Set.of(Offer.CLAIM, Offer.RELEASE);

  private static final Set<String> BESIDE =
      Set.of(
          Offer.ASSIGN,
          Offer.DELEGATE,
          Offer.CONSULT,
          Offer.REFER,
          Offer.TAKE_BACK,
          Offer.REAPPOINT,
          Offer.WITHDRAW,
          Offer.STOP);

  private final transient ActDesk desk;
  private final DossierCode code;
  private final @Nullable Long task;
  private final SerializableRunnable reload;

  /**
   * @param task the task that is looked at; null where the dossier is looked at without one
   * @param reload reads the screen anew after an act
   */
  public ActBar(ActDesk desk, DossierCode code, @Nullable Long task, SerializableRunnable reload) {
    this.desk = desk;
    this.code = code;
    this.task = task;
    this.reload = reload;
    addClassName("act-more");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", t("act.more"));
    List<Offer> offers = task == null ? desk.offers(code) : desk.offers(task);
    offers.stream()
        .filter(offer -> offer.allowed() && BESIDE.contains(offer.act()))
        .filter(offer -> !doubled(offer, offers))
        .forEach(offer -> add(button(offer.act())));
    List<Offer> not =
        offers.stream()
            .filter(offer -> !offer.allowed() && !ELSEWHERE.contains(offer.act()))
            .toList();
    if (!not.isEmpty()) {
      Button why = button(t("act.why-not"), Glyph.HELP, () -> new WhyNotDialog(not).open());
      why.addClassName("act-why-not");
      add(why);
    }
  }

  /** A head who holds the task assigns it: one button is enough. */
  private static boolean doubled(Offer offer, List<Offer> offers) {
    return offer.act().equals(Offer.DELEGATE)
        && offers.stream().anyMatch(one -> one.allowed() && one.act().equals(Offer.ASSIGN));
  }

  /** The act in the words of its button. */
  static String word(String act) {
    return BESIDE.contains(act) || ELSEWHERE.contains(act) || act.equals(Offer.SUPPLEMENT_SECTOR)
        ? t("act." + act)
        : Outcomes.button(null, act);
  }

  /** Puts an act of the screen itself before the others. */
  public void lead(String words, Glyph glyph, SerializableRunnable act) {
    addComponentAsFirst(button(words, glyph, act));
  }

  private Button button(String act) {
    Button button = button(word(act), glyph(act), () -> press(act));
    button.getElement().setAttribute("data-act", act);
    return button;
  }

  private static Button button(String words, Glyph glyph, SerializableRunnable act) {
    Button button = new Button(words, glyph.icon(), click -> act.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
  }

  private static Glyph glyph(String act) {
    return switch (act) {
      case Offer.CONSULT -> Glyph.HELP;
      case Offer.REFER -> Glyph.ROUTE;
      case Offer.TAKE_BACK -> Glyph.RETURN;
      case Offer.REAPPOINT -> Glyph.CLOCK;
      case Offer.WITHDRAW -> Glyph.BACK;
      case Offer.STOP -> Glyph.REFUSE;
      default -> Glyph.USER;
    };
  }

  private void press(String act) {
    Long key = task;
    switch (act) {
      case Offer.CONSULT -> new AskUnitDialog(desk, code, false, reload).open();
      case Offer.REFER -> new AskUnitDialog(desk, code, true, reload).open();
      case Offer.WITHDRAW -> ReasonDialog.withdraw(desk, code, reload).open();
      case Offer.STOP -> ReasonDialog.stop(desk, code, reload).open();
      case Offer.REAPPOINT -> ReasonDialog.reappoint(desk, code, reload).open();
      case Offer.TAKE_BACK ->
          new SureDialog(t("act.take-back"), t("act.take-back.what"), this::takeBack)
              .forward()
              .open();
      default -> {
        if (key != null) {
          new AssignDialog(desk, key, act.equals(Offer.DELEGATE), reload).open();
        }
      }
    }
  }

  private void takeBack() {
    ActResult result = desk.takeBack(code);
    if (result instanceof ActResult.Refused refused) {
      Toasts.problem(Texts.of(refused.reason()));
    } else {
      Toasts.done(t("act.take-back.done"));
    }
    reload.run();
  }
}
