package vn.motcua.processes.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.processes.soundness.FlowNet.Behaviour;

class SoundnessTest {

  private final List<FlowNet.Node> nodes = new ArrayList<>();
  private final List<FlowNet.Flow> flows = new ArrayList<>();
  private int number;

  @Test
  void twenty_branches_are_proven_without_counting_their_combinations() {
    node("start", Behaviour.STEP);
    node("fork", Behaviour.PARALLEL);
    node("join", Behaviour.PARALLEL);
    node("end", Behaviour.END);
    flow("start", "fork");
    flow("join", "end");
    for (int i = 0; i < 20; i++) {
      node("ask" + i, Behaviour.STEP);
      node("choice" + i, Behaviour.CHOICE);
      node("merge" + i, Behaviour.STEP);
      flow("fork", "ask" + i);
      flow("ask" + i, "choice" + i);
      flow("choice" + i, "merge" + i);
      flow("choice" + i, "ask" + i);
      flow("merge" + i, "join");
    }

    assertThat(Soundness.flaws(net())).isEmpty();
    assertThat(Reduction.trivial(Reduction.of(new Places(net())))).isTrue();
  }

  @Test
  void a_fault_behind_twenty_branches_is_still_found() {
    twenty_branches_are_proven_without_counting_their_combinations();
    flows.removeIf(flow -> flow.target().equals("end"));
    node("choice", Behaviour.CHOICE);
    node("wait", Behaviour.PARALLEL);
    flow("join", "choice");
    flow("choice", "wait");
    flow("choice", "wait");
    flow("wait", "end");

    assertThat(Soundness.flaws(net()))
        .singleElement()
        .satisfies(flaw -> {
          assertThat(flaw.kind()).isEqualTo(Flaw.Kind.DEADLOCK);
          assertThat(flaw.element()).isEqualTo("wait");
          assertThat(flaw.trace()).contains("fork", "join", "choice");
        });
  }

  @Test
  void ten_thousand_nodes_in_a_row_are_proven() {
    node("n0", Behaviour.STEP);
    for (int i = 1; i < 10_000; i++) {
      node("n" + i, i == 9_999 ? Behaviour.END : Behaviour.STEP);
      flow("n" + (i - 1), "n" + i);
    }

    assertThat(Soundness.flaws(new FlowNet(nodes, flows, List.of("n0")))).isEmpty();
  }

  @Test
  void branches_that_cross_in_too_many_ways_are_told() {
    node("start", Behaviour.STEP);
    node("fork", Behaviour.PARALLEL);
    node("end", Behaviour.TERMINATE);
    flow("start", "fork");
    for (int i = 0; i < 40; i++) {
      node("a" + i, Behaviour.CHOICE);
      node("j" + i, Behaviour.PARALLEL);
    }
    for (int i = 0; i < 40; i++) {
      flow("fork", "a" + i);
      flow("a" + i, "j" + i);
      flow("a" + i, "j" + (i + 1) % 40);
      flow("j" + i, "end");
    }

    assertThat(Soundness.flaws(net())).extracting(Flaw::kind).contains(Flaw.Kind.TOO_COMPLEX);
  }

  /** Whatever is proven by making the net smaller is confirmed by looking at every state. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void both_ways_of_proving_agree(int seed) {
    Random random = new Random(seed);
    int sound = 0;
    for (int round = 0; round < 400; round++) {
      nodes.clear();
      flows.clear();
      random(random);
      Places places = new Places(net());
      boolean reduced = Reduction.trivial(Reduction.of(places));
      Exploration.Result all = Exploration.of(places, places.firings, 50_000);
      if (reduced) {
        sound++;
        assertThat(all.flaws()).as("%s", net()).isEmpty();
      }
    }
    assertThat(sound).isPositive();
  }

  private void random(Random random) {
    int size = 4 + random.nextInt(6);
    node("start", Behaviour.STEP);
    node("end", Behaviour.END);
    Behaviour[] kinds = {Behaviour.STEP, Behaviour.CHOICE, Behaviour.CHOICE, Behaviour.PARALLEL};
    for (int i = 0; i < size; i++) {
      node("n" + i, kinds[random.nextInt(kinds.length)]);
    }
    flow("start", "n0");
    for (int i = 0; i < size; i++) {
      boolean several = nodes.get(i + 2).behaviour() != Behaviour.STEP;
      int ways = several ? 1 + random.nextInt(2) : 1;
      for (int way = 0; way < ways; way++) {
        int target = random.nextInt(5) == 0 ? random.nextInt(size) : i + 1 + random.nextInt(2);
        flow("n" + i, target >= size ? "end" : "n" + target);
      }
    }
  }

  private void node(String id, Behaviour behaviour) {
    nodes.add(new FlowNet.Node(id, behaviour, List.of()));
  }

  private void flow(String source, String target) {
    flows.add(new FlowNet.Flow("f" + ++number, source, target));
  }

  private FlowNet net() {
    return new FlowNet(nodes, flows, List.of("start"));
  }
}
