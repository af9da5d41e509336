package vn.motcua.processes.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can happen: tokens are taken from places and put on others.
 *
 * @param pre places, ascending, each once
 * @param post places, ascending; one twice = two tokens
 * @param path the nodes passed
 * @param terminates whether all other tokens vanish
 */
record Firing(int[] pre, int[] post, List<String> path, boolean terminates) {

  /** A trace of this length tells enough. */
  private static final int LONGEST_PATH = 400;

  Firing {
    pre = pre.clone();
    post = post.clone();
    Arrays.sort(pre);
    Arrays.sort(post);
    path = List.copyOf(path);
  }

  boolean needsOnly(int place) {
    return pre.length == 1 && pre[0] == place;
  }

  boolean puts(int place) {
    return Arrays.binarySearch(post, place) >= 0;
  }

  /** Whether a place would get two tokens at once. */
  boolean doubles() {
    for (int i = 1; i < post.length; i++) {
      if (post[i] == post[i - 1]) {
        return true;
      }
    }
    return false;
  }

  /** This one and at once after it another that needs only {@code place}. */
  Firing then(Firing next, int place) {
    List<Integer> after = new ArrayList<>();
    boolean taken = false;
    for (int put : post) {
      if (put == place && !taken) {
        taken = true;
      } else {
        after.add(put);
      }
    }
    Arrays.stream(next.post).forEach(after::add);
    List<String> both = new ArrayList<>(path);
    if (both.size() < LONGEST_PATH) {
      both.addAll(next.path);
    }
    int[] all = after.stream().mapToInt(Integer::intValue).toArray();
    return new Firing(pre, all, both, terminates || next.terminates);
  }

  /** This one without a place. */
  Firing without(int place) {
    return new Firing(less(pre, place), less(post, place), path, terminates);
  }

  private static int[] less(int[] places, int place) {
    return Arrays.stream(places).filter(other -> other != place).toArray();
  }

  /** Two that do the same, whatever they pass. */
  record Effect(List<Integer> pre, List<Integer> post, boolean terminates) {}

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  Effect effect() {
    return new Effect(
        Arrays.stream(pre).boxed().toList(), Arrays.stream(post).boxed().toList(), terminates);
  }
}
