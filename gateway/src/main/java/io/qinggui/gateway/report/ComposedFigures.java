package io.qinggui.gateway.report;

import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.routing.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The figures of all services, each asked in the name of the caller. */
@Component
final class ComposedFigures {

  static final String INCOMPLETE = "figures-incomplete";

  private final ServiceReads reads;

  ComposedFigures(ServiceReads reads) {
    this.reads = reads;
  }

  /** What a figure counts, in both languages. */
  record Definition(String zh, String en) {}

  /**
   * A figure.
   *
   * @param counting {@code IN_PERIOD} or {@code ON_LAST_DAY}
   */
  record Figure(String name, String counting, Definition definition, long value) {

    static Figure of(JsonNode json) {
      return new Figure(
          json.path("name").stringValue(),
          json.path("counting").stringValue(),
          new Definition(
              json.path("definition").path("zh").stringValue(),
              json.path("definition").path("en").stringValue()),
          json.path("value").longValue());
    }
  }

  /**
   * Figures of all ledgers.
   *
   * @param positions of the last event of each ledger that counts
   */
  record Composed(SortedMap<String, Long> positions, List<Figure> figures) {}

  /**
   * Asks all services.
   *
   * @throws RefusedByService when one of them refuses
   */
  Composed of(Scope scope, HttpHeaders incoming) {
    SortedMap<String, Long> positions = new TreeMap<>();
    List<Figure> figures = new ArrayList<>();
    for (JsonNode part : reads.ofAll(each -> part(each, scope, incoming))) {
      positions.put(part.path("ledger").stringValue(), part.path("position").longValue());
      part.path("figures").valueStream().map(Figure::of).forEach(figures::add);
    }
    return new Composed(positions, List.copyOf(figures));
  }

  private JsonNode part(Backend backend, Scope scope, HttpHeaders incoming) {
    Question question = new Question("/api/v1/figures", Map.of(), scope.query());
    return reads.read(backend, question, incoming, INCOMPLETE).json();
  }
}
