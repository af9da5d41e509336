package vn.motcua.dossiers.ledger;

import java.util.List;
import vn.motcua.dossiers.clock.ClockMove;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.ClockReading;

/**
 * Everything the law's clock says of one dossier.
 *
 * @param reading the dates with their explanation, line by line with rule and source, and the
 *     pauses
 * @param policy how its limit is counted where the law leaves it open
 * @param consumption where the time went
 * @param moves how its due date was moved by counting again, the oldest first; told by the
 *     explanation too
 * @param synthetic whether the dossier was invented for a demonstration
 */
public record Ledger(
    ClockReading reading,
    ClockPolicy policy,
    Consumption consumption,
    List<ClockMove> moves,
    boolean synthetic) {

  public Ledger {
    moves = List.copyOf(moves);
  }
}
