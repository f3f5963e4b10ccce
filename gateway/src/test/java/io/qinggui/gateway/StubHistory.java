package io.qinggui.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.qinggui.platform.web.history.HistoryCursor;
import io.qinggui.platform.web.read.Cursor;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A service's history: events at given seconds, at positions 1, 2, 3, ... */
record StubHistory(String ledger, List<Long> seconds) implements HttpHandler {

  private static final Instant KNOWN_AT = Instant.parse("2018-06-01T00:00:00Z");

  static Instant at(long second) {
    return Instant.parse("2018-01-01T00:00:00Z").plusSeconds(second);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
    long after =
        query.containsKey("cursor")
            ? HistoryCursor.parse(Cursor.decode(query.get("cursor")).orElseThrow()).after()
            : 0;
    List<Long> positions =
        LongStream.rangeClosed(after + 1, seconds.size()).limit(limit).boxed().toList();
    boolean more = after + positions.size() < seconds.size();
    String items = positions.stream().map(this::item).collect(Collectors.joining(","));
    exchange.getResponseHeaders().set("Known-At", KNOWN_AT.toString());
    StubService.send(
        exchange,
        200,
        "application/json",
        "{\"items\":[" + items + "],\"next\":" + (more ? "\"more\"" : "null") + "}");
  }

  private String item(long position) {
    return "{\"ledger\":\"%s\",\"position\":%d,\"recordedAt\":\"%s\",\"data\":{\"rate\":1.10}}"
        .formatted(ledger, position, at(seconds.get((int) position - 1)));
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    for (String each : exchange.getRequestURI().getQuery().split("&")) {
      query.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    return query;
  }
}
