package vn.motcua.dossiers.deadline;

import java.time.Instant;
import java.util.Optional;

/** Something that has to be told when its moment has come, by whichever replica is first. */
public interface Watch {

  /** Tells what is due now; how many things were told. */
  int round();

  /** When something will be due next, perhaps in the past; empty where nothing will. */
  Optional<Instant> next();
}
