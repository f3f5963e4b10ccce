package io.qinggui.standalone;

import static java.util.stream.Collectors.toSet;

import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Figures counted once more, from the histories of all operators and their standings, as plainly as
 * their definitions say: an oracle for what the services count.
 */
final class Recount {

  private final Map<String, Map<String, Thing>> things = new TreeMap<>();
  private final Map<String, Set<String>> covered = new HashMap<>();
  private final Map<String, String> homes = new HashMap<>();
  private final Map<String, String> listedBy = new HashMap<>();
  private final Map<String, String> caseProvinces = new HashMap<>();

  private record Thing(LocalDate on, Set<String> provinces) {}

  /** What is counted: a figure's name, and the field of the event that has its province. */
  private static final Map<String, String> BY_PROVINCE =
      Map.of(
          "operator-registered", "operator.operators-registered",
          "service-reported", "operator.services-reported",
          "case-opened", "inspection.cases-opened");

  private static final Map<String, String> BY_PROVINCES =
      Map.of(
          "evaluation-passed", "license.evaluations-passed",
          "evaluation-failed", "license.evaluations-failed",
          "docking-completed", "license.dockings-completed");

  private static final Map<String, String> BY_LICENSE =
      Map.of(
          "license-registered", "license.licenses-granted",
          "license-renewed", "license.licenses-renewed",
          "license-cancelled", "license.licenses-cancelled",
          "license-revoked", "license.licenses-revoked",
          "license-suspended", "license.licenses-suspended",
          "customers-resumed", "license.customers-resumed");

  private static final Map<String, String> BY_CASE =
      Map.of(
          "case-confirmed", "inspection.cases-confirmed",
          "case-dismissed", "inspection.cases-dismissed",
          "rectification-ordered", "inspection.rectifications-ordered",
          "rectification-refused", "inspection.rectifications-refused",
          "penalty-imposed", "inspection.penalties-imposed",
          "case-closed", "inspection.cases-closed");

  private static final Map<String, String> BY_ISSUER =
      Map.of(
          "application-submitted", "license.applications-submitted",
          "application-approved", "license.applications-approved",
          "application-refused", "license.applications-refused");

  /**
   * @param histories every event of every operator, each perhaps twice
   */
  Recount(Stream<JsonNode> histories) {
    Map<String, JsonNode> events = new LinkedHashMap<>();
    histories
        .filter(it -> !it.has("withdrawnBy"))
        .sorted(
            Comparator.comparing((JsonNode it) -> it.path("ledger").stringValue())
                .thenComparing(it -> it.path("position").longValue()))
        .forEach(it -> events.put(it.path("id").stringValue(), it));
    events.values().forEach(this::place);
    events.values().forEach(this::count);
  }

  /** Where licenses, operators, records and cases are. */
  private void place(JsonNode event) {
    JsonNode data = event.path("data");
    switch (type(event)) {
      case "license-registered", "license-expanded" ->
          covered
              .computeIfAbsent(data.path("licenseNumber").stringValue(), any -> new TreeSet<>())
              .addAll(granted(data));
      case "operator-registered" ->
          homes.put(data.path("operatorId").stringValue(), data.path("province").stringValue());
      case "credit-record-added" ->
          listedBy.put(
              data.path("creditRecordId").stringValue(), data.path("listedBy").stringValue());
      case "case-opened" ->
          caseProvinces.put(data.path("caseId").stringValue(), data.path("province").stringValue());
      default -> {}
    }
  }

  private void count(JsonNode event) {
    JsonNode data = event.path("data");
    String type = type(event);
    if (BY_PROVINCE.containsKey(type)) {
      add(BY_PROVINCE.get(type), event, Set.of(data.path("province").stringValue()));
    } else if (BY_PROVINCES.containsKey(type)) {
      add(BY_PROVINCES.get(type), event, texts(data.path("provinces")));
    } else if (BY_LICENSE.containsKey(type)) {
      add(
          BY_LICENSE.get(type),
          event,
          covered.getOrDefault(data.path("licenseNumber").stringValue(), Set.of()));
    } else if (BY_CASE.containsKey(type)) {
      String province = caseProvinces.get(data.path("caseId").stringValue());
      add(BY_CASE.get(type), event, Set.of(province));
    } else if (BY_ISSUER.containsKey(type)) {
      add(BY_ISSUER.get(type), event, provinceOf(data.path("issuer").stringValue(), null));
    } else {
      countOther(type, event, data);
    }
  }

  private void countOther(String type, JsonNode event, JsonNode data) {
    switch (type) {
      case "license-expanded" -> add("license.licenses-expanded", event, granted(data));
      case "credit-record-added", "credit-record-removed" ->
          add(
              type.endsWith("added")
                  ? "operator.credit-records-added"
                  : "operator.credit-records-removed",
              event,
              provinceOf(
                  listedBy.getOrDefault(data.path("creditRecordId").stringValue(), ""),
                  homes.get(data.path("operatorId").stringValue())));
      case "order-issued" -> {
        Set<String> provinces = texts(data.path("content").path("provinces"));
        add(
            "notification.orders-issued",
            event,
            provinces.isEmpty() ? Province.codes() : provinces);
      }
      case "rectification-completed" -> {} // needs the order before it
      default -> {}
    }
  }

  private static String type(JsonNode event) {
    String type = event.path("type").stringValue();
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static Set<String> granted(JsonNode data) {
    return data.path("grants")
        .valueStream()
        .flatMap(grant -> texts(grant.path("provinces")).stream())
        .collect(toSet());
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).collect(toSet());
  }

  private static Set<String> provinceOf(String authority, @Nullable String otherwise) {
    if (Province.isCode(authority)) {
      return Set.of(authority);
    }
    return otherwise == null ? Set.of() : Set.of(otherwise);
  }

  private void add(String figure, JsonNode event, Set<String> provinces) {
    put(
        figure,
        event.path("id").stringValue(),
        LocalDate.parse(event.path("legalDate").stringValue()),
        provinces);
  }

  private void put(String figure, String id, LocalDate on, Set<String> provinces) {
    things
        .computeIfAbsent(figure, any -> new HashMap<>())
        .put(id, new Thing(on, new HashSet<>(provinces)));
  }

  /** Bans on new customers, from the timeline of an operator: whole days on which one holds. */
  void addBans(String operatorId, JsonNode timeline) {
    for (String province : Province.codes()) {
      TreeMap<LocalDate, Integer> edges = new TreeMap<>();
      timeline
          .valueStream()
          .filter(it -> it.path("effect").asString("").equals("NO_NEW_CUSTOMERS"))
          .filter(it -> it.path("province").isNull() || isHere(it, province))
          .forEach(
              it -> {
                edges.merge(date(it.path("from"), LocalDate.MIN), 1, Integer::sum);
                edges.merge(date(it.path("until"), LocalDate.MAX), -1, Integer::sum);
              });
      int running = 0;
      for (Map.Entry<LocalDate, Integer> edge : edges.entrySet()) {
        int next = running + edge.getValue();
        if (running == 0 && next > 0 && !edge.getKey().equals(LocalDate.MIN)) {
          at("license.no-new-customers-begun", operatorId, edge.getKey(), province);
        }
        if (running > 0 && next == 0 && !edge.getKey().equals(LocalDate.MAX)) {
          at("license.no-new-customers-lifted", operatorId, edge.getKey(), province);
        }
        running = next;
      }
    }
  }

  private static boolean isHere(JsonNode reason, String province) {
    return reason.path("province").stringValue().equals(province);
  }

  private static LocalDate date(JsonNode text, LocalDate otherwise) {
    return text.isNull() ? otherwise : LocalDate.parse(text.stringValue());
  }

  private void at(String figure, String operatorId, LocalDate on, String province) {
    things
        .computeIfAbsent(figure, any -> new HashMap<>())
        .computeIfAbsent(operatorId + on, any -> new Thing(on, new HashSet<>()))
        .provinces()
        .add(province);
  }

  /** The figures that are counted here. */
  Set<String> figures() {
    return things.keySet();
  }

  /** The value of each in a period. */
  Map<String, Long> values(LocalDate from, LocalDate to, @Nullable String province) {
    Map<String, Long> values = new TreeMap<>();
    things.forEach(
        (figure, all) ->
            values.put(
                figure,
                all.values().stream()
                    .filter(it -> !it.on().isBefore(from) && !it.on().isAfter(to))
                    .filter(it -> province == null || it.provinces().contains(province))
                    .count()));
    return values;
  }

  /** What is surely in the sample. */
  static final List<String> EXPECTED =
      List.of(
          "operator.operators-registered",
          "operator.credit-records-added",
          "license.licenses-granted",
          "license.evaluations-passed",
          "license.no-new-customers-begun",
          "license.no-new-customers-lifted",
          "inspection.cases-opened",
          "inspection.cases-closed");
}
