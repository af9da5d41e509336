package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.tasklist.board.BoardFilterBars.Condition;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.VietnameseDates;

/** Units, field, procedure, channel, dates; and as chips what was chosen on the screen. */
@StyleSheet("context://motcua/board-filter.css")
public final class BoardFilterBar extends Div {

  private static final Set<Condition> INPUTS = EnumSet.range(Condition.UNITS, Condition.DATES);

  private final BoardFilterBars shared;
  private final Set<Condition> offered;
  private final SerializableConsumer<BoardFilter> changed;
  private final UnitTree tree;
  private final Button units = new Button();
  private final ComboBox<String> field = new ComboBox<>();
  private final ComboBox<ProcedureSummary> procedure;
  private final Select<Channel> channel = new Select<>();
  private final DatePicker from = VietnameseDates.prepare(new DatePicker());
  private final DatePicker until = VietnameseDates.prepare(new DatePicker());
  private final Button toggle = new Button(Glyph.FILTER.icon());
  private final BoardFilterChips chips;
  private boolean period;
  private BoardFilter filter = BoardFilter.all();

  BoardFilterBar(
      BoardFilterBars shared, Set<Condition> offered, SerializableConsumer<BoardFilter> changed) {
    this.shared = shared;
    this.offered = Set.copyOf(offered);
    this.changed = changed;
    this.chips = new BoardFilterChips(this.offered, this::go);
    this.tree = shared.tree();
    this.procedure =
        shared.procedures().box(ProcedureFilter.all(), line -> Texts.shortName(line.name()));
    addClassName("board-filter");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", t("board.filter"));
    Div fields = new Div();
    fields.addClassName("board-filter-fields");
    prepareUnits();
    prepareField();
    prepareProcedure();
    prepareChannel();
    prepareDates();
    offer(fields, offered.contains(Condition.UNITS) && tree.leaves().size() > 1, units);
    offer(fields, offered.contains(Condition.FIELD), field);
    offer(fields, offered.contains(Condition.PROCEDURE), procedure);
    offer(fields, offered.contains(Condition.CHANNEL), channel);
    offer(fields, offered.contains(Condition.DATES), from, until);
    toggle.addClassName("board-filter-toggle");
    toggle.addClickListener(click -> open(!hasClassName("board-filter-open")));
    open(false);
    add(toggle, fields, chips);
  }

  /** How a step's chip is called; without it the chip says the element's id. */
  public BoardFilterBar stepNames(SerializableFunction<String, String> names) {
    chips.stepNames(names);
    return this;
  }

  /**
   * The days are the view's own period: always set, so neither counted nor lifted with the rest.
   */
  public BoardFilterBar asPeriod() {
    period = true;
    name(from, t("board.filter.period.from"));
    name(until, t("board.filter.period.until"));
    from.setClearButtonVisible(false);
    until.setClearButtonVisible(false);
    return this;
  }

  /** Shows the filter in force. */
  public void show(BoardFilter shown) {
    filter = shown;
    units.setText(unitWords(shown.units()));
    units.getElement().setAttribute("data-set", !shown.units().isEmpty());
    field.setValue(shown.field());
    procedure.setValue(
        shown.procedure() == null ? null : shared.procedures().find(shown.procedure()));
    channel.setValue(shown.channel());
    from.setValue(shown.receivedFrom());
    until.setValue(shown.receivedUntil());
    until.setMin(shown.receivedFrom());
    from.setMax(shown.receivedUntil());
    long set = conditions();
    toggle.setText(set == 0 ? t("board.filter.open") : t("board.filter.open.set", set));
    chips.show(shown, set > 0, cleared());
  }

  private long conditions() {
    return INPUTS.stream()
        .filter(offered::contains)
        .filter(condition -> !period || condition != Condition.DATES)
        .filter(condition -> condition.in(filter))
        .count();
  }

  private BoardFilter cleared() {
    return period
        ? BoardFilter.all().withReceived(filter.receivedFrom(), filter.receivedUntil())
        : BoardFilter.all();
  }

  private void prepareUnits() {
    units.addClassName("board-filter-units");
    units.setIcon(Glyph.DESK.icon());
    units.addClickListener(click ->
        new UnitPicker(tree, filter.units(), chosen -> go(filter.withUnits(chosen))).open());
  }

  private String unitWords(List<UnitCode> chosen) {
    return switch (chosen.size()) {
      case 0 -> t("board.filter.units.all");
      case 1 -> shared.names().name(chosen.getFirst());
      default -> t("board.filter.units.some", chosen.size());
    };
  }

  private void prepareField() {
    field.addClassName("board-filter-field");
    field.setItemLabelGenerator(shared.fields()::name);
    field.setItems(
        (id, typed) -> typed.isBlank() || shared.fields().fits(id, typed), shared.fields().all());
    name(field, t("board.filter.field"));
    field.setClearButtonVisible(true);
    when(field, value -> filter.withField(value).withProcedure(null).withStep(null));
  }

  private void prepareProcedure() {
    procedure.addClassName("board-filter-procedure");
    name(procedure, t("board.filter.procedure"));
    procedure.setClearButtonVisible(true);
    when(
        procedure,
        value -> filter.withProcedure(value == null ? null : value.code()).withStep(null));
  }

  private void prepareChannel() {
    channel.addClassName("board-filter-channel");
    channel.setItems(Channel.values());
    channel.setEmptySelectionAllowed(true);
    channel.setEmptySelectionCaption(t("board.filter.channel.all"));
    channel.setItemLabelGenerator(
        value -> value == null ? t("board.filter.channel.all") : BoardWords.channel(value));
    channel.setAriaLabel(t("board.filter.channel"));
    when(channel, filter::withChannel);
  }

  private void prepareDates() {
    from.addClassName("board-filter-date");
    until.addClassName("board-filter-date");
    from.setPlaceholder(t("board.filter.from"));
    from.setAriaLabel(t("board.filter.from.name"));
    until.setPlaceholder(t("board.filter.until"));
    until.setAriaLabel(t("board.filter.until.name"));
    from.setClearButtonVisible(true);
    until.setClearButtonVisible(true);
    when(from, value -> filter.withReceived(value, filter.receivedUntil()));
    when(until, value -> filter.withReceived(filter.receivedFrom(), value));
  }

  private static <C extends HasPlaceholder & HasAriaLabel> void name(C box, String words) {
    box.setPlaceholder(words);
    box.setAriaLabel(words);
  }

  private <V extends @Nullable Object> void when(
      HasValue<? extends HasValue.ValueChangeEvent<V>, V> input,
      SerializableFunction<V, BoardFilter> wished) {
    input.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(wished.apply(change.getValue()));
      }
    });
  }

  private static void offer(Div fields, boolean offered, Component... components) {
    if (offered) {
      fields.add(components);
    }
  }

  private void open(boolean open) {
    setClassName("board-filter-open", open);
    toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
  }

  private void go(BoardFilter wished) {
    if (!Objects.equals(wished, filter)) {
      changed.accept(wished);
    }
  }
}
