package vn.motcua.processes.check;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import vn.motcua.processes.soundness.Flaw;

/** Says what the token game found in a designer's words. */
final class FlawWords {

  /** Elements of a way that are named; of a longer one the last. */
  private static final int LONGEST_WAY = 12;

  private FlawWords() {}

  static void tell(Flaw flaw, FlowNodes nodes, Findings findings) {
    Element found = nodes.nodes.get(flaw.element());
    Element element = found == null ? nodes.scope : found;
    String label = Findings.label(element);
    String others = TokenRules.labels(flaw.others(), nodes);
    String way = way(flaw, nodes);
    switch (flaw.kind()) {
      case DEADLOCK ->
          findings.error(
              element,
              "deadlock",
              "Hồ sơ bị treo tại "
                  + label
                  + ": phần tử chờ đủ các nhánh nhưng có nhánh không bao giờ đến. Hãy gộp bằng “Rẽ"
                  + " một nhánh”, hoặc cho mọi nhánh xuất phát từ cùng một “Làm song song”."
                  + vi(way),
              "A dossier would hang here: the element waits for a branch that never comes. Merge"
                  + " with an exclusive gateway, or open all branches by one parallel gateway."
                  + en(way));
      case LACK_OF_SYNCHRONISATION ->
          findings.error(
              element,
              "synchronisation",
              "Hai nhánh song song"
                  + fork(flaw, nodes, " mở tại ")
                  + " cùng đi vào "
                  + label
                  + " mà chưa gộp; phần tử sẽ chạy hai lần. Hãy gộp bằng “Làm song song” trước đó."
                  + vi(way),
              "Two branches that run at once"
                  + fork(flaw, nodes, " since ")
                  + " both come here without being joined; it would run"
                  + " twice. Join them with a parallel gateway before."
                  + en(way));
      case LEFT_OVER ->
          findings.error(
              element,
              "proper-completion",
              "Đến "
                  + label
                  + " khi vẫn còn nhánh khác đang chạy: "
                  + others
                  + ". Hãy gộp các nhánh trước khi kết thúc, hoặc dùng sự kiện kết thúc toàn bộ."
                  + vi(way),
              "The end is reached while other branches still run: "
                  + others
                  + ". Join them before, or use a terminate end event."
                  + en(way));
      case LIVELOCK ->
          findings.error(
              element,
              "livelock",
              "Từ " + label + " quy trình chạy vòng mãi, không đến được điểm kết thúc." + vi(way),
              "From here the process goes round in circles and comes to no end." + en(way));
      case TOO_COMPLEX ->
          findings.error(
              element,
              "too-complex",
              "Các nhánh chạy đồng thời từ "
                  + label
                  + " đan chéo nhau quá phức tạp, không chứng minh được là hồ sơ sẽ kết thúc. Hãy"
                  + " đơn giản hóa hoặc gom vào quy trình con.",
              "The branches that run at once cross in too many ways to prove that a dossier ends."
                  + " Simplify them, or put some into a sub-process.");
    }
  }

  /** The gateway where the branches began that ran at last. */
  private static String fork(Flaw flaw, FlowNodes nodes, String before) {
    for (String id : flaw.trace().reversed()) {
      Element node = nodes.nodes.get(id);
      if (node != null
          && !node.getLocalName().equals("exclusiveGateway")
          && !node.getLocalName().equals("eventBasedGateway")
          && nodes.outgoing(node).size() > 1) {
        return before + Findings.label(node);
      }
    }
    return "";
  }

  private static String vi(String way) {
    return way.isEmpty() ? "" : " Đường đi: " + way + ".";
  }

  private static String en(String way) {
    return way.isEmpty() ? "" : " The way there: " + way + ".";
  }

  private static String way(Flaw flaw, FlowNodes nodes) {
    List<String> labels = new ArrayList<>();
    for (String id : flaw.trace()) {
      Element node = nodes.nodes.get(id);
      if (node != null) {
        labels.add(Findings.label(node));
      }
    }
    int from = Math.max(0, labels.size() - LONGEST_WAY);
    String way = String.join(" → ", labels.subList(from, labels.size()));
    return from == 0 ? way : "… → " + way;
  }
}
