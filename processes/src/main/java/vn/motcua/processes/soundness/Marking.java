package vn.motcua.processes.soundness;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where tokens are: places in ascending order, each once. */
final class Marking {

  final int[] places;
  private final int hash;

  Marking(int... places) {
    this.places = places;
    Arrays.sort(places);
    this.hash = Arrays.hashCode(places);
  }

  boolean has(int place) {
    return Arrays.binarySearch(places, place) >= 0;
  }

  boolean hasAll(int[] wanted) {
    return Arrays.stream(wanted).allMatch(this::has);
  }

  /** Tokens that stay where they are when these are taken. */
  int[] without(int[] taken) {
    return Arrays.stream(places).filter(place -> Arrays.binarySearch(taken, place) < 0).toArray();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Marking marking && Arrays.equals(places, marking.places);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
