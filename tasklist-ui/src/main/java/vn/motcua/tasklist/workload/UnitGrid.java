package vn.motcua.tasklist.workload;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.workload.UnitWorkload;

/** One line for each unit; choosing one shows its officials. */
final class UnitGrid extends WorkGrid<UnitWorkload> {

  UnitGrid(SerializableFunction<UnitCode, String> name, SerializableConsumer<UnitCode> choose) {
    super(t("workload.units"), line -> line.unit().value(), UnitWorkload::open, UnitWorkload::done);
    addColumn(line -> name.apply(line.unit()))
        .setHeader(t("board.unit"))
        .setFlexGrow(3)
        .setWidth("190px")
        .setTooltipGenerator(line -> name.apply(line.unit()))
        .setSortable(true);
    number("workload.officials", line -> (long) line.officials());
    waiting();
    number("workload.unassigned", line -> line.open().unassigned());
    done();
    getElement().setAttribute("data-rows", true);
    asSingleSelect()
        .addValueChangeListener(change -> {
          UnitWorkload line = change.getValue();
          if (change.isFromClient() && line != null) {
            choose.accept(line.unit());
          }
        });
  }

  void show(List<UnitWorkload> all, UnitCode chosen, boolean anew) {
    lines(all, anew);
    all.stream().filter(line -> line.unit().equals(chosen)).findFirst().ifPresent(this::select);
  }
}
