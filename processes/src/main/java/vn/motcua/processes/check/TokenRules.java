package vn.motcua.processes.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.motcua.processes.model.BpmnFile;
import vn.motcua.processes.soundness.Flaw;
import vn.motcua.processes.soundness.FlowNet;
import vn.motcua.processes.soundness.FlowNet.Behaviour;
import vn.motcua.processes.soundness.Soundness;

/**
 * Every dossier comes to a proper end: each scope of a process is played as a token game by itself.
 * That is exact, because a sub-process starts with one token and ends as a whole, and an event
 * sub-process either ends its scope or runs beside it.
 */
final class TokenRules {

  private TokenRules() {}

  static void check(FlowNodes nodes, Findings findings) {
    Set<String> main = FlowNodes.walk(nodes.starts(), nodes::nextOfSameToken);
    List<String> starts = nodes.starts().stream().filter(nodes.nodes::containsKey).toList();
    play(nodes, main, starts, findings);
    for (Element boundary : nodes.ofKind("boundaryEvent")) {
      if (FlowNodes.aside(boundary)) {
        aside(nodes, main, boundary, findings);
      }
    }
  }

  /** What runs beside an activity comes as often as its event: it must stay by itself. */
  private static void aside(
      FlowNodes nodes, Set<String> main, Element boundary, Findings findings) {
    String id = boundary.getAttribute("id");
    Set<String> own = FlowNodes.walk(List.of(id), nodes::nextOfSameToken);
    for (String common : own) {
      Element node = nodes.nodes.get(common);
      if (main.contains(common) && node != null && !node.getLocalName().equals("endEvent")) {
        findings.error(
            node,
            "synchronisation",
            "Nhánh phụ từ sự kiện biên "
                + Findings.label(boundary)
                + " nhập vào nhánh chính tại "
                + Findings.label(node)
                + "; bước này sẽ chạy nhiều lần. Hãy cho nhánh phụ kết thúc riêng.",
            "The flow that runs beside its activity joins the main flow here, which is then run"
                + " more than once. Let it end by itself.");
        return;
      }
    }
    play(nodes, own, List.of(id), findings);
  }

  private static void play(
      FlowNodes nodes, Set<String> reached, List<String> starts, Findings findings) {
    Set<String> twice = new HashSet<>();
    for (Flaw flaw : Soundness.flaws(net(nodes, reached, starts))) {
      boolean follows =
          flaw.kind() == Flaw.Kind.LACK_OF_SYNCHRONISATION && twice.contains(flaw.element());
      if (!follows) {
        FlawWords.tell(flaw, nodes, findings);
      }
      if (flaw.kind() == Flaw.Kind.LACK_OF_SYNCHRONISATION) {
        twice.addAll(FlowNodes.walk(List.of(flaw.element()), nodes::nextOfSameToken));
      }
    }
  }

  private static FlowNet net(FlowNodes nodes, Set<String> reached, List<String> starts) {
    List<FlowNet.Node> all = new ArrayList<>();
    List<FlowNet.Flow> flows = new ArrayList<>();
    for (String id : reached) {
      Element node = nodes.nodes.get(id);
      if (node != null) {
        List<String> interrupting =
            nodes.boundaries(id).stream()
                .filter(boundary -> !FlowNodes.aside(boundary))
                .map(boundary -> boundary.getAttribute("id"))
                .toList();
        all.add(new FlowNet.Node(id, behaviour(node), interrupting));
        nodes.incoming(node).forEach(flow -> flows.add(flow(flow)));
        nodes.links(id).forEach(to -> flows.add(new FlowNet.Flow(id + "→" + to, id, to)));
      }
    }
    return new FlowNet(all, flows, starts);
  }

  private static FlowNet.Flow flow(Element flow) {
    return new FlowNet.Flow(
        flow.getAttribute("id") + "/" + flow.getAttribute("sourceRef"),
        flow.getAttribute("sourceRef"),
        flow.getAttribute("targetRef"));
  }

  private static Behaviour behaviour(Element node) {
    return switch (node.getLocalName()) {
      case "exclusiveGateway", "eventBasedGateway" -> Behaviour.CHOICE;
      case "parallelGateway" -> Behaviour.PARALLEL;
      case "inclusiveGateway" -> Behaviour.INCLUSIVE;
      case "endEvent" -> endsAll(node) ? Behaviour.TERMINATE : Behaviour.END;
      default -> Behaviour.STEP;
    };
  }

  private static boolean endsAll(Element end) {
    return !BpmnFile.children(end, "terminateEventDefinition").isEmpty()
        || !BpmnFile.children(end, "errorEventDefinition").isEmpty();
  }

  /** Labels of elements, as a designer calls them. */
  static String labels(Collection<String> ids, FlowNodes nodes) {
    return ids.stream()
        .map(nodes.nodes::get)
        .filter(Objects::nonNull)
        .map(Findings::label)
        .collect(Collectors.joining(", "));
  }
}
