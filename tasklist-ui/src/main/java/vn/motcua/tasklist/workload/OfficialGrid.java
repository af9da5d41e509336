package vn.motcua.tasklist.workload;

import static vn.motcua.tasklist.shell.Texts.t;

import java.util.Comparator;
import java.util.List;
import vn.motcua.dossiers.workload.OfficialWorkload;

/** One line for each official of a unit. */
final class OfficialGrid extends WorkGrid<OfficialWorkload> {

  OfficialGrid() {
    super(
        t("workload.people"),
        OfficialWorkload::username,
        OfficialWorkload::open,
        OfficialWorkload::done);
    addColumn(line -> line.active() ? line.name() : t("workload.inactive", line.name()))
        .setHeader(t("workload.official"))
        .setFlexGrow(3)
        .setWidth("170px")
        .setSortable(true);
    addColumn(line -> WorkloadWords.roles(line.roles()))
        .setHeader(t("workload.role"))
        .setFlexGrow(2)
        .setWidth("120px");
    waiting();
    done();
    setSelectionMode(SelectionMode.NONE);
    setEmptyStateText(t("workload.people.none"));
  }

  void show(List<OfficialWorkload> people, boolean anew) {
    lines(
        people.stream()
            .sorted(
                Comparator.comparingLong((OfficialWorkload one) -> one.open().open())
                    .reversed()
                    .thenComparing(OfficialWorkload::name))
            .toList(),
        anew);
  }
}
