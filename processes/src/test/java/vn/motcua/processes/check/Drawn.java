package vn.motcua.processes.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Samples;
import vn.motcua.processes.compile.ProcedureCompiler;

/** A process as a designer would draw it, element by element. */
final class Drawn {

  private static final CompiledProcess FILES = ProcedureCompiler.compile(Samples.rich(), 1);
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="t">
      <bpmn:message id="m-start" name="dossier-accepted.1.000002"/>
      """;

  private final List<String> parts = new ArrayList<>();
  private final Map<String, String> messages = new TreeMap<>();
  private final Map<String, Integer> flows = new TreeMap<>();
  private final List<String> sources = new ArrayList<>();

  Drawn start(String id) {
    return add("startEvent", id, "", "<bpmn:messageEventDefinition messageRef=\"m-start\"/>");
  }

  Drawn add(String kind, String id, String attributes, String body) {
    parts.add(
        "<bpmn:%s id=\"%s\" name=\"%s\" %s>%s</bpmn:%s>\n"
            .formatted(kind, id, id, attributes, body, kind));
    return this;
  }

  Drawn user(String... ids) {
    for (String id : ids) {
      String extensions =
          """
          <zeebe:userTask/><zeebe:formDefinition formId="form-1.000002-decide"/>
          <zeebe:assignmentDefinition candidateGroups="=[&quot;approver@&quot; + units.commune]"/>
          <zeebe:ioMapping><zeebe:output source="=outcome" target="outcome_%s"/></zeebe:ioMapping>
          <zeebe:properties><zeebe:property name="motcua:kind" value="decide"/>
          <zeebe:property name="motcua:clock" value="running"/>
          <zeebe:property name="motcua:outcomes" value="approve,return"/></zeebe:properties>
          """
              .formatted(id);
      add("userTask", id, "", extensions(extensions));
    }
    return this;
  }

  Drawn service(String id, String type) {
    String definition = "<zeebe:taskDefinition type=\"" + type + "\" retries=\"3\"/>";
    return add("serviceTask", id, "", extensions(definition));
  }

  Drawn gateway(String kind, String... ids) {
    for (String id : ids) {
      add(kind + "Gateway", id, "", "");
    }
    return this;
  }

  /** An exclusive or inclusive gateway; the flow of that id is the default. */
  Drawn choice(String kind, String id, String defaultFlow) {
    return add(kind + "Gateway", id, "default=\"" + defaultFlow + "\"", "");
  }

  Drawn waits(String kind, String id, String attributes, String message) {
    return add(kind, id, attributes, message(message));
  }

  String message(String name) {
    messages.put(
        "m-" + name,
        "<bpmn:message id=\"m-%s\" name=\"%s\">%s</bpmn:message>\n"
            .formatted(
                name, name, extensions("<zeebe:subscription correlationKey=\"=dossierCode\"/>")));
    return "<bpmn:messageEventDefinition messageRef=\"m-" + name + "\"/>";
  }

  Drawn end(String... ids) {
    for (String id : ids) {
      add("endEvent", id, "", "");
    }
    return this;
  }

  Drawn terminate(String id) {
    return add("endEvent", id, "", "<bpmn:terminateEventDefinition/>");
  }

  /** Flows from each to the next; the id of a flow is {@code source-target}. */
  Drawn flow(String... ids) {
    for (int i = 1; i < ids.length; i++) {
      parts.add(flowText(ids[i - 1], ids[i], ""));
    }
    return this;
  }

  Drawn when(String source, String target, String feel) {
    String condition =
        "<bpmn:conditionExpression>" + feel.replace("<", "&lt;") + "</bpmn:conditionExpression>";
    parts.add(flowText(source, target, condition));
    return this;
  }

  private String flowText(String source, String target, String body) {
    int number = flows.merge(source + "-" + target, 1, Integer::sum);
    String id = source + "-" + target + (number == 1 ? "" : "-" + number);
    sources.add("(id=\"" + source + "\"[^>]*>)//$1<bpmn:outgoing>" + id + "</bpmn:outgoing>");
    return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</bpmn:sequenceFlow>\n"
        .formatted(id, source, target, body);
  }

  /** What was drawn so far goes into a sub-process. */
  String inside() {
    String inside = String.join("", parts);
    parts.clear();
    return inside;
  }

  static String extensions(String inside) {
    return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
  }

  String bpmn() {
    String nodes = String.join("", parts);
    for (String source : sources) {
      String[] change = source.split("//", 2);
      String node = "(?s)(<bpmn:(?:boundaryEvent|eventBasedGateway) ";
      nodes = nodes.replaceFirst(node + change[0].substring(1), change[1]);
    }
    return HEAD
        + String.join("", messages.values())
        + "<bpmn:error id=\"e-mismatch\" errorCode=\"REGISTRY_MISMATCH\"/>\n"
        + "<bpmn:process id=\"procedure-1.000002\" isExecutable=\"true\">\n"
        + nodes
        + "</bpmn:process></bpmn:definitions>\n";
  }

  List<Problem> check() {
    return check(bpmn());
  }

  static List<Problem> check(String bpmn) {
    return ModelCheck.check(
        CompiledProcess.of(FILES.code(), bpmn, FILES.decisions(), FILES.forms()));
  }

  /** Rule and element of each problem, as {@code rule@element}. */
  static List<String> found(List<Problem> problems) {
    return problems.stream().map(p -> p.rule() + "@" + p.elementId()).toList();
  }
}
