package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.tasklist.catalogue.FieldNames;
import vn.motcua.tasklist.catalogue.ProcedureChoices;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.UnitNames;

/** Makes the one filter bar that all views of the supervisor share. */
@Component
public final class BoardFilterBars {

  /** A condition a view can know. */
  public enum Condition {
    UNITS(filter -> !filter.units().isEmpty()),
    FIELD(filter -> filter.field() != null),
    PROCEDURE(filter -> filter.procedure() != null),
    CHANNEL(filter -> filter.channel() != null),
    DATES(filter -> filter.receivedFrom() != null || filter.receivedUntil() != null),
    /** The class of the clock and why it stands still; chosen in the view, lifted in the bar. */
    COLOUR(filter -> filter.colour() != null || filter.stopReason() != null),
    /** Where dossiers wait; chosen in the view, lifted in the bar. */
    STEP(filter -> filter.step() != null);

    private final Predicate<BoardFilter> in;

    Condition(Predicate<BoardFilter> in) {
      this.in = in;
    }

    boolean in(BoardFilter filter) {
      return in.test(filter);
    }

    /** What it is called within a sentence. */
    String word() {
      return t("board.filter.name." + name().toLowerCase(Locale.ROOT));
    }
  }

  private final Access access;
  private final Units units;
  private final UnitNames names;
  private final FieldNames fields;
  private final ProcedureChoices procedures;
  private final SignedIn signedIn;

  BoardFilterBars(
      Access access,
      Units units,
      UnitNames names,
      FieldNames fields,
      ProcedureChoices procedures,
      SignedIn signedIn) {
    this.access = access;
    this.units = units;
    this.names = names;
    this.fields = fields;
    this.procedures = procedures;
    this.signedIn = signedIn;
  }

  /**
   * A bar of a view that knows these conditions; of others it says that they do not count. It shows
   * what {@link BoardFilterBar#show} was told last; a change is only reported, so that the view can
   * make it a new address.
   *
   * @param changed is given the filter wished for
   */
  public BoardFilterBar bar(Set<Condition> offered, SerializableConsumer<BoardFilter> changed) {
    return new BoardFilterBar(this, offered, changed);
  }

  /** A bar with all of them but these. */
  public BoardFilterBar without(Set<Condition> left, SerializableConsumer<BoardFilter> changed) {
    Set<Condition> offered = EnumSet.allOf(Condition.class);
    offered.removeAll(left);
    return bar(offered, changed);
  }

  /** A bar with all of them. */
  public BoardFilterBar bar(SerializableConsumer<BoardFilter> changed) {
    return bar(EnumSet.copyOf(Arrays.asList(Condition.values())), changed);
  }

  /** The units the official in front of the screen sees; those that exist no more left out. */
  UnitTree tree() {
    Actor actor = signedIn.actor();
    return UnitTree.of(
        access.visibleUnits(actor).stream()
            .flatMap(code -> units.find(code).stream())
            .filter(unit -> unit.validUntil() == null)
            .sorted(Comparator.comparing(Unit::code))
            .toList());
  }

  UnitNames names() {
    return names;
  }

  FieldNames fields() {
    return fields;
  }

  ProcedureChoices procedures() {
    return procedures;
  }
}
