package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.catalogue.ProcedureChoices;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.FilterChip;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** The conditions above the list; each change is a new address. */
final class FilterBar extends Div {

  private static final int REST_MILLIS = 350;
  private static final ClockColour[] COLOURS = {
    ClockColour.OVERDUE,
    ClockColour.AT_RISK,
    ClockColour.ON_TIME,
    ClockColour.EARLY,
    ClockColour.PAUSED
  };

  private final TextField text = new TextField();
  private final ComboBox<ProcedureSummary> procedure;
  private final Span chips = new Span();
  private final Button more = new Button(t("queue.filter.more"), Glyph.FILTER.icon());
  private final MoreFilters others;
  private final SerializableConsumer<TaskFilter> changed;
  private final ProcedureChoices procedures;
  private TaskFilter filter = TaskFilter.of(TaskTab.MINE);

  FilterBar(
      ProcedureChoices procedures, MoreFilters others, SerializableConsumer<TaskFilter> changed) {
    this.procedures = procedures;
    this.procedure = procedures.box(ProcedureFilter.all(), line -> Texts.shortName(line.name()));
    this.others = others;
    this.changed = changed;
    addClassName("filter-bar");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", t("queue.filter"));
    text.addClassName("filter-text");
    text.setPlaceholder(t("queue.filter.text"));
    text.setAriaLabel(t("queue.filter.text"));
    text.setPrefixComponent(Glyph.FILTER.icon());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(REST_MILLIS);
    text.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        String words = change.getValue().strip();
        changed.accept(filter.withText(words.isEmpty() ? null : words));
      }
    });
    chips.addClassName("filter-chips");
    prepareProcedure();
    prepareMore();
    add(text, procedure, chips, more, others);
  }

  private void prepareProcedure() {
    procedure.addClassName("filter-procedure");
    procedure.setPlaceholder(t("queue.filter.procedure"));
    procedure.setAriaLabel(t("queue.filter.procedure.name"));
    procedure.setClearButtonVisible(true);
    procedure.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        changed.accept(
            filter.withProcedure(change.getValue() == null ? null : change.getValue().code()));
      }
    });
  }

  private void prepareMore() {
    more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    more.addClickListener(click -> open(!others.isVisible()));
    open(false);
  }

  private void open(boolean open) {
    others.setVisible(open);
    more.getElement().setAttribute("aria-expanded", String.valueOf(open));
  }

  void show(TaskFilter shown) {
    filter = shown;
    text.setValue(shown.text() == null ? "" : shown.text());
    procedure.setValue(shown.procedure() == null ? null : procedures.find(shown.procedure()));
    boolean others = this.others.show(shown);
    more.setVisible(shown.tab() != TaskTab.DONE_TODAY);
    open(others || this.others.isVisible() && more.isVisible());
    chips.removeAll();
    if (shown.tab() != TaskTab.DONE_TODAY) {
      for (ClockColour colour : COLOURS) {
        boolean pressed = colour == shown.colour();
        chips.add(
            new FilterChip(
                    ClockFace.word(colour),
                    pressed,
                    () -> changed.accept(filter.withColour(pressed ? null : colour)))
                .dot(ClockFace.tone(colour)));
      }
    }
  }
}
