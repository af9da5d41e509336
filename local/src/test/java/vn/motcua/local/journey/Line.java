package vn.motcua.local.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What goes over the line between a browser and the house: bytes as they were sent (compressed,
 * with their headers) and requests; what the browser had kept counts as nothing.
 */
final class Line {
  private static final int MEGABIT = 125_000;
  private static final int LATENCY_MILLIS = 200;

  private final Map<String, String> asked = new ConcurrentHashMap<>();
  private final StringBuilder told = new StringBuilder();
  private final List<String> addresses = new CopyOnWriteArrayList<>();
  private double bytes;
  private int requests;

  Line(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.on(
        "Network.requestWillBeSent",
        event -> asked.put(id(event), event.getAsJsonObject("request").get("url").getAsString()));
    browser.on("Network.requestServedFromCache", event -> asked.remove(id(event)));
    browser.on(
        "Network.responseReceived",
        event -> {
          JsonObject answer = event.getAsJsonObject("response");
          if (answer.has("fromDiskCache") && answer.get("fromDiskCache").getAsBoolean()) {
            asked.remove(id(event));
          }
        });
    browser.on("Network.loadingFinished", this::finished);
    for (String way :
        new String[] {"Network.webSocketFrameSent", "Network.webSocketFrameReceived"}) {
      browser.on(way, event -> pushed(event.getAsJsonObject("response")));
    }
    browser.send("Network.enable");
    JsonObject slow = new JsonObject();
    slow.addProperty("offline", false);
    slow.addProperty("latency", LATENCY_MILLIS);
    slow.addProperty("downloadThroughput", MEGABIT);
    slow.addProperty("uploadThroughput", MEGABIT);
    browser.send("Network.emulateNetworkConditions", slow);
  }

  /**
   * What one thing costs.
   *
   * @param kib KiB over the line, both content and headers of what came
   * @param requests requests that were not answered by the browser itself
   * @param addresses what was asked, to see why a cost is too high
   */
  record Cost(double kib, int requests, List<String> addresses) {}

  /** Does something and says what went over the line for it. */
  Cost of(String what, Runnable doing) {
    bytes = 0;
    requests = 0;
    addresses.clear();
    long before = System.nanoTime();
    doing.run();
    Cost cost = new Cost(bytes / 1024, requests, List.copyOf(addresses));
    told.append(
        "[journey] slow line: %s: %.0f KiB, %d requests, %.1f s%n"
            .formatted(what, cost.kib(), cost.requests(), (System.nanoTime() - before) / 1e9));
    return cost;
  }

  /** The costs so far and how long they took at 1 Mbit/s and 200 ms, one a line. */
  @Override
  public String toString() {
    return told.toString();
  }

  private void finished(JsonObject event) {
    String address = asked.remove(id(event));
    if (address != null && address.startsWith("http")) {
      requests++;
      addresses.add(address + " " + event.get("encodedDataLength").getAsInt());
      bytes += event.get("encodedDataLength").getAsDouble();
    }
  }

  private void pushed(JsonObject frame) {
    bytes += frame.get("payloadData").getAsString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static String id(JsonObject event) {
    return event.get("requestId").getAsString();
  }
}
