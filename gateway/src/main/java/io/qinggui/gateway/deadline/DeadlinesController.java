package io.qinggui.gateway.deadline;

import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.routing.Backend;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.read.Cursor;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What becomes due when: boundaries of timelines, time limits, and what supervision has to do. */
@RestController
class DeadlinesController {

  private static final String PATH = "/api/v1/deadlines";
  private static final String DATE = "date";
  private static final List<String> SERVICES = List.of("license", "inspection");

  private final ServiceReads reads;
  private final Backends backends;

  DeadlinesController(ServiceReads reads, Backends backends) {
    this.reads = reads;
    this.backends = backends;
  }

  @Operation(
      summary =
          "Boundaries of timelines, renewals due, time limits of applications, and what"
              + " supervision has to do, in the order of their days")
  @GetMapping(PATH)
  Page<JsonNode> deadlines(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      PageRequest page,
      @RequestHeader HttpHeaders headers) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("from", from.toString());
    query.put("to", to.toString());
    if (province != null) {
      query.put("province", province);
    }
    query.put("limit", String.valueOf(PageRequest.MAX_LIMIT));
    Map<String, Place> places = page.after().map(Place::decode).orElse(Map.of());
    List<Told> lists =
        SERVICES.stream()
            .map(it -> new Told(it, places.getOrDefault(it, Place.START), query, headers))
            .toList();
    List<JsonNode> items = new ArrayList<>();
    Told next = earliest(lists);
    while (next != null && items.size() < page.limit()) {
      items.add(next.take());
      next = earliest(lists);
    }
    return new Page<>(items, next == null ? null : Cursor.encode(places(lists)));
  }

  private static @Nullable Told earliest(List<Told> lists) {
    Told first = null;
    for (Told each : lists) {
      if (each.hasMore() && (first == null || each.date().compareTo(first.date()) < 0)) {
        first = each;
      }
    }
    return first;
  }

  private static String places(List<Told> lists) {
    Map<String, Place> places = new LinkedHashMap<>();
    lists.forEach(it -> places.put(it.service, it.place()));
    return Place.encode(places);
  }

  /** A service's list, of which a page is there. */
  private final class Told {

    private final String service;
    private final Map<String, String> query;
    private final HttpHeaders headers;
    private String cursor;
    private int told;
    private List<JsonNode> items = List.of();
    private @Nullable String next;

    Told(String service, Place from, Map<String, String> query, HttpHeaders headers) {
      this.service = service;
      this.query = query;
      this.headers = headers;
      this.cursor = from.cursor();
      this.told = from.told();
      read();
      skipRead();
    }

    private void read() {
      Backend backend = backends.service(service);
      Map<String, String> asked = new LinkedHashMap<>(query);
      if (!cursor.isEmpty()) {
        asked.put("cursor", cursor);
      }
      JsonNode page =
          reads
              .read(backend, new Question(PATH, Map.of(), asked), headers, "deadlines-incomplete")
              .json();
      items = page.path("items").valueStream().toList();
      next = page.path("next").isNull() ? null : page.path("next").stringValue();
    }

    /** A page that was told wholly makes place for the next. */
    private void skipRead() {
      String following = next;
      if (told >= items.size() && following != null) {
        cursor = following;
        told = 0;
        read();
      }
    }

    boolean hasMore() {
      return told < items.size();
    }

    String date() {
      return items.get(told).path(DATE).stringValue();
    }

    JsonNode take() {
      JsonNode taken = items.get(told++);
      skipRead();
      return taken;
    }

    Place place() {
      return new Place(cursor, told);
    }
  }
}
