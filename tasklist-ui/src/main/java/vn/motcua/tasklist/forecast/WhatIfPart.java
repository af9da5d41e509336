package vn.motcua.tasklist.forecast;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Objects;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.forecast.Move;
import vn.motcua.dossiers.forecast.Staff;
import vn.motcua.dossiers.forecast.UnitChange;
import vn.motcua.dossiers.forecast.WhatIf;
import vn.motcua.tasklist.catalogue.HtmlTable;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.VietnameseBox;

/** What would be expected if officials worked elsewhere; nothing is changed by asking. */
final class WhatIfPart extends Div {

  private static final int MOST = 20;

  private final SerializableFunction<UnitCode, String> names;
  private final SerializableFunction<Move, WhatIf> ask;
  private final Select<Role> role = new Select<>();
  private final IntegerField officials = new IntegerField(t("forecast.what-if.officials"));
  private final ComboBox<UnitCode> to = new ComboBox<>(t("forecast.what-if.to"));
  private final ComboBox<UnitCode> from = new ComboBox<>(t("forecast.what-if.from"));
  private final Div answer = new Div();
  private List<Staff> staff = List.of();

  WhatIfPart(SerializableFunction<UnitCode, String> names, SerializableFunction<Move, WhatIf> ask) {
    this.names = names;
    this.ask = ask;
    addClassNames("panel", "forecast-panel", "forecast-what-if");
    role.setLabel(t("forecast.what-if.role"));
    role.setItemLabelGenerator(one -> t("shell.role." + ForecastState.word(one)));
    role.addValueChangeListener(change -> offerUnits());
    officials.setMin(1);
    officials.setMax(MOST);
    officials.setStepButtonsVisible(true);
    officials.setValue(2);
    to.setRequiredIndicatorVisible(true);
    from.setPlaceholder(t("forecast.what-if.outside"));
    from.setClearButtonVisible(true);
    Button look = new Button(t("forecast.what-if.ask"), click -> look());
    look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div fields = new Div(officials, role, to, from, look);
    fields.addClassName("forecast-what-if-fields");
    answer.getElement().setAttribute("role", "status");
    add(new H2(t("forecast.what-if")), new Paragraph(t("forecast.what-if.how")), fields, answer);
  }

  void show(List<Staff> counted) {
    if (staff.equals(counted)) {
      return;
    }
    staff = counted;
    List<Role> roles = counted.stream().map(Staff::role).distinct().sorted().toList();
    role.setItems(roles);
    role.setValue(
        roles.contains(Role.SPECIALIST)
            ? Role.SPECIALIST
            : roles.isEmpty() ? null : roles.getFirst());
  }

  private void offerUnits() {
    Role chosen = role.getValue();
    List<UnitCode> units =
        staff.stream().filter(one -> one.role() == chosen).map(Staff::unit).distinct().toList();
    VietnameseBox.fill(to, units, this::unit);
    VietnameseBox.fill(from, units, this::unit);
  }

  private String unit(UnitCode code) {
    int officialsThere =
        staff.stream()
            .filter(one -> one.role() == role.getValue() && one.unit().equals(code))
            .mapToInt(Staff::officials)
            .sum();
    return t("forecast.what-if.unit", names.apply(code), officialsThere);
  }

  private void look() {
    answer.removeAll();
    Integer number = officials.getValue();
    to.setInvalid(to.getValue() == null);
    if (to.getValue() == null
        || number == null
        || number < 1
        || number > MOST
        || role.getValue() == null) {
      answer.add(new Paragraph(t("forecast.what-if.incomplete")));
      return;
    }
    if (Objects.equals(to.getValue(), from.getValue())) {
      answer.add(new Paragraph(t("forecast.what-if.same")));
      return;
    }
    switch (ask.apply(new Move(role.getValue(), number, to.getValue(), from.getValue()))) {
      case WhatIf.Refused refused -> answer.add(new Paragraph(Texts.of(refused.reason())));
      case WhatIf.Answer found -> tell(found);
    }
  }

  private void tell(WhatIf.Answer found) {
    Paragraph sum =
        new Paragraph(
            t("forecast.what-if.sum", UnitsPart.one(found.before()), UnitsPart.one(found.after())));
    sum.addClassName("forecast-verdict");
    HtmlTable table =
        new HtmlTable(
            t("forecast.what-if"),
            t("forecast.unit"),
            t("forecast.what-if.staff"),
            t("forecast.dossiers"),
            t("forecast.what-if.before"),
            t("forecast.what-if.after"));
    for (UnitChange change : found.changes()) {
      table.row(
          names.apply(change.unit()),
          change.officialsBefore() + " → " + change.officialsAfter(),
          Formats.number(change.dossiers()),
          UnitsPart.one(change.breachesBefore()),
          UnitsPart.one(change.breachesAfter()));
    }
    Paragraph assumption = new Paragraph(Texts.of(found.assumption()));
    assumption.addClassName("muted");
    answer.add(sum, table, assumption);
  }
}
