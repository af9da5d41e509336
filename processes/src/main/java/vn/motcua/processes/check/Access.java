package vn.motcua.processes.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.contract.Jobs;
import vn.motcua.processes.contract.Messages;
import vn.motcua.processes.contract.Variables;
import vn.motcua.processes.model.BpmnFile;

/**
 * What a node does with variables, as the engine does it: with output mappings only their targets
 * leave the node, without them everything it brings.
 *
 * @param reads must have been written before the node
 * @param local written by input mappings; seen inside only
 * @param readsAfter must have been written before, or be brought by the node
 * @param brings what the work itself gives
 * @param writes what is written behind the node; null = whatever it brings
 */
record Access(
    Set<String> reads,
    Set<String> local,
    Set<String> readsAfter,
    Set<String> brings,
    Set<String> writes) {

  private static final Set<String> MAPPINGS = Set.of("input", "output", "property", "header");

  static Access of(BpmnFile file, Element node) {
    Set<String> reads = new LinkedHashSet<>();
    Set<String> local = new HashSet<>();
    for (Element input : BpmnFile.extensions(node, "input")) {
      reads(input.getAttribute("source"), local, reads);
      local.add(top(input.getAttribute("target")));
    }
    for (String text : expressions(file, node)) {
      reads(text, local, reads);
    }
    Jobs.reads(BpmnFile.extension(node, "taskDefinition", "type")).stream()
        .filter(name -> !local.contains(name))
        .forEach(reads::add);
    Set<String> readsAfter = new LinkedHashSet<>();
    Set<String> targets = new HashSet<>();
    for (Element output : BpmnFile.extensions(node, "output")) {
      reads(output.getAttribute("source"), targets, readsAfter);
      targets.add(top(output.getAttribute("target")));
    }
    Set<String> brings = brings(file, node);
    return new Access(reads, local, readsAfter, brings, targets.isEmpty() ? brings : targets);
  }

  private static void reads(String text, Set<String> known, Set<String> into) {
    Reads.of(text).variables().stream().filter(name -> !known.contains(name)).forEach(into::add);
  }

  private static String top(String target) {
    int dot = target.indexOf('.');
    return dot < 0 ? target.strip() : target.substring(0, dot).strip();
  }

  private static Set<String> brings(BpmnFile file, Element node) {
    Set<String> brings = new HashSet<>();
    if (node.getLocalName().equals("userTask")) {
      String kind = BpmnFile.property(node, EngineNames.KIND).orElse("");
      brings.addAll(Variables.ofCompletion(kind));
    }
    if (node.getLocalName().equals("startEvent")) {
      brings.addAll(Messages.brings(messageOf(file, node)));
    }
    for (String kind : List.of("calledDecision", "script")) {
      brings.add(BpmnFile.extension(node, kind, "resultVariable"));
    }
    brings.add(BpmnFile.extension(several(node), "loopCharacteristics", "outputCollection"));
    brings.remove("");
    return brings;
  }

  /** Expressions beside the mappings: whom, which form, which message, when, for what list. */
  private static List<String> expressions(BpmnFile file, Element node) {
    List<String> found = new ArrayList<>();
    attributes(node, found);
    attributes(several(node), found);
    for (Element child : BpmnFile.children(node, "*")) {
      switch (child.getLocalName()) {
        case "messageEventDefinition" -> message(file, child, found);
        case "timerEventDefinition" ->
            BpmnFile.children(child, "*").forEach(time -> found.add(time.getTextContent()));
        default -> {}
      }
    }
    if (node.getLocalName().equals("receiveTask")) {
      message(file, node, found);
    }
    String item = BpmnFile.extension(several(node), "loopCharacteristics", "inputElement");
    found.removeIf(text -> !item.isEmpty() && Reads.of(text).variables().contains(item));
    return found;
  }

  private static Element several(Element node) {
    List<Element> several = BpmnFile.children(node, "multiInstanceLoopCharacteristics");
    return several.isEmpty() ? node : several.getFirst();
  }

  private static void message(BpmnFile file, Element holder, List<String> found) {
    file.find(ProcessRules.local(holder.getAttribute("messageRef")))
        .ifPresent(message -> attributes(message, found));
  }

  private static String messageOf(BpmnFile file, Element event) {
    return BpmnFile.children(event, "messageEventDefinition").stream()
        .flatMap(
            holder -> file.find(ProcessRules.local(holder.getAttribute("messageRef"))).stream())
        .map(message -> message.getAttribute("name"))
        .findFirst()
        .orElse("");
  }

  private static void attributes(Element element, List<String> found) {
    for (Element extension : BpmnFile.extensions(element, "*")) {
      if (!MAPPINGS.contains(extension.getLocalName())) {
        NamedNodeMap attributes = extension.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
          String value = attributes.item(i).getNodeValue();
          if (value.startsWith("=")) {
            found.add(value);
          }
        }
      }
    }
  }
}
