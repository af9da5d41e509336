package vn.motcua.tasklist.search;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.search.SearchAnswer.Facets;
import vn.motcua.dossiers.search.SearchQuestion;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.StatusBadge;
import vn.motcua.tasklist.shell.Texts;

/** What a result can be narrowed by, each value with its number; pressed again it is lifted. */
final class FacetRail extends Aside {

  private final Function<UnitCode, String> unitName;
  private final Clock clock;
  private final Consumer<SearchQuestion> go;

  FacetRail(Function<UnitCode, String> unitName, Clock clock, Consumer<SearchQuestion> go) {
    this.unitName = unitName;
    this.clock = clock;
    this.go = go;
    addClassName("facets");
    getElement().setAttribute("aria-label", t("search.facets"));
  }

  void show(SearchQuestion question, Facets facets) {
    removeAll();
    Div period = group("period");
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    since(period, question, "today", today);
    since(period, question, "week", today.minusDays(6));
    since(period, question, "month", today.minusDays(29));
    since(period, question, "year", today.minusDays(364));
    if (!facets.statuses().isEmpty()) {
      Div group = group("status");
      facets
          .statuses()
          .forEach((status, count) -> {
            boolean chosen = question.statuses().contains(status);
            SearchQuestion next = question.withStatuses(chosen ? Set.of() : Set.of(status));
            group.add(value(StatusBadge.word(status), count, chosen, next));
          });
    }
    if (!facets.units().isEmpty()) {
      Div group = group("unit");
      facets
          .units()
          .forEach((unit, count) -> {
            boolean chosen = unit.equals(question.unit());
            group.add(
                value(
                    unitName.apply(unit), count, chosen, question.withUnit(chosen ? null : unit)));
          });
    }
    if (!facets.procedures().isEmpty()) {
      Div group = group("procedure");
      facets
          .procedures()
          .forEach((procedure, count) -> {
            boolean chosen = procedure.code().equals(question.procedure());
            SearchQuestion next = question.withProcedure(chosen ? null : procedure.code());
            group.add(value(Texts.of(procedure.name()), count, chosen, next));
          });
    }
  }

  private void since(Div group, SearchQuestion question, String name, LocalDate day) {
    Instant from = day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    boolean chosen = Objects.equals(question.since(), from);
    group.add(
        value(t("search.period." + name), null, chosen, question.withSince(chosen ? null : from)));
  }

  private Div group(String name) {
    Div group = new Div(new H2(t("search.facet." + name)));
    group.addClassName("facet");
    add(group);
    return group;
  }

  private NativeButton value(
      String words, @Nullable Long count, boolean chosen, SearchQuestion next) {
    NativeButton value = new NativeButton();
    value.addClassName("facet-value");
    value.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    Span name = new Span(words);
    name.addClassName("facet-name");
    value.add(name);
    value.setTitle(words);
    if (count != null) {
      Span number = new Span(Formats.number(count));
      number.addClassName("facet-count");
      value.add(number);
    }
    value.addClickListener(click -> go.accept(next));
    return value;
  }
}
