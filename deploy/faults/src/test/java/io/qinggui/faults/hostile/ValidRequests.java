package io.qinggui.faults.hostile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.qinggui.scenario.market.MarketOperator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Valid requests to every endpoint that writes or decides, derived from the OpenAPI documents: a
 * body that its schema allows, at a path whose resources were created by what is posted to their
 * collections. What has to be done before is the one thing that no document says.
 */
final class ValidRequests {

  private static final int POOL = 20;
  private static final String PROVINCE = "33";
  private static final String CARRIER = "carrierId";

  private static final String API = "/api/v1/";

  /** Steps that have to be taken before another one, by the resource and the end of the path. */
  private static final Map<String, List<String>> BEFORE =
      Map.ofEntries(
          Map.entry("licenses/cancellation", List.of("aftercare-plan")),
          Map.entry("licenses/aftercare-progress", List.of("aftercare-plan")),
          Map.entry("licenses/aftercare-completion", List.of("aftercare-plan")),
          Map.entry("applications/refusal", List.of("acceptance")),
          Map.entry("applications/supplement", List.of("supplement-request")),
          Map.entry("complaints/reply", List.of("acceptance")),
          Map.entry("complaints/reopening", List.of("acceptance", "reply")),
          Map.entry("complaints/closure", List.of("acceptance", "reply")),
          Map.entry("cases/rectification-order", List.of("confirmation")),
          Map.entry("cases/rectification", List.of("confirmation", "rectification-order")),
          Map.entry("cases/refusal", List.of("confirmation", "rectification-order")),
          Map.entry("cases/penalty", List.of("confirmation", "rectification-order", "refusal")),
          Map.entry(
              "cases/seriousness",
              List.of("confirmation", "rectification-order", "refusal", "penalty")),
          Map.entry(
              "cases/closure",
              List.of("confirmation", "rectification-order", "refusal", "penalty")));

  /**
   * Ends of paths for which a request is made that fits the schema and is refused all the same:
   * corrections name an event that counts, the gate in front of an approval asks for evaluations,
   * the days of a calendar are of its year, orders are acknowledged by carriers, reports are due in
   * their term and have the digest of their figures, campaigns and plans are one a year, what
   * weighs how much makes 100, a draw has several inspectors and a seed, who has a name is
   * identified, a check is of a license that is registered, and a complaint is reopened within 30
   * days of its reply, while dates here are further apart.
   */
  private static final Set<String> NOT_DERIVED =
      Set.of(
          "corrections",
          "approval",
          "calendars",
          "acknowledgements",
          "annual-campaigns",
          "annual-checks",
          "reopening",
          "annual-reports",
          "identification",
          "work-plans",
          "spot-checks",
          "draw",
          "results",
          "listing-removal",
          "quarterly-reports",
          "credit-methods",
          "credit-evaluations");

  /** What is counted within something, or a year. */
  private static final Map<String, String> PARTS = Map.of("year", "2017", "item", "1", "task", "1");

  /**
   * What nobody posts here: orders, deliveries and runs come by themselves, tokens by other ways;
   * and what cannot be derived has nothing that could follow upon it.
   */
  private static final Set<String> NOT_POSTED =
      Set.of("orderId", "deliveryId", "runId", "token", "spotCheckId", "planId", "selfCheckId");

  private final CheckedClient client;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Endpoint> all = new TreeMap<>();
  private final List<Endpoint> described;

  ValidRequests(CheckedClient client, List<Endpoint> endpoints) {
    this.client = client;
    this.described = List.copyOf(endpoints);
    endpoints.stream()
        .filter(it -> it.method().equals("POST") && it.body().isPresent())
        .forEach(it -> all.put(it.path(), it));
  }

  private record Valid(RawRequest request, Map<String, String> variables) {}

  /** The endpoints for which there is one. */
  Set<Endpoint> endpoints() {
    return all.values().stream().filter(ValidRequests::isDerived).collect(toUnmodifiableSet());
  }

  private static boolean isDerived(Endpoint endpoint) {
    return !NOT_DERIVED.contains(endpoint.name())
        && NOT_POSTED.stream().noneMatch(it -> endpoint.path().contains("{" + it + "}"));
  }

  /** Whether a request with a body can be made, valid or nearly so. */
  boolean canMake(Endpoint endpoint) {
    return all.containsValue(endpoint);
  }

  /** A new request: a valid one where there is one. */
  RawRequest fresh(Endpoint endpoint) {
    return fresh(endpoint, Map.of()).request();
  }

  /**
   * A new valid request about what is known.
   *
   * @param known values of variables and ids; what is missing is created
   */
  private Valid fresh(Endpoint endpoint, Map<String, String> before) {
    Map<String, String> known = withApplicant(endpoint, before);
    Examples examples = examples(known);
    Map<String, String> variables = variables(endpoint.path(), known, examples);
    for (String step : BEFORE.getOrDefault(key(endpoint), List.of())) {
      String path = endpoint.path().replace("/" + endpoint.name(), "/" + step);
      var unused = client.send(request(post(path), variables, examples));
    }
    return new Valid(request(endpoint, variables, examples), variables);
  }

  /** Nobody applies for the same twice. */
  private Map<String, String> withApplicant(Endpoint endpoint, Map<String, String> known) {
    if (!endpoint.path().startsWith(API + "applications")) {
      return known;
    }
    Map<String, String> more = new HashMap<>(known);
    more.put("operatorId", newOperator());
    return more;
  }

  private static String key(Endpoint endpoint) {
    String path = endpoint.path().substring(API.length());
    return path.replaceFirst("/.*", "") + "/" + endpoint.name();
  }

  private RawRequest request(Endpoint endpoint, Map<String, String> variables, Examples examples) {
    JsonNode body = examples.of(endpoint.body().orElse(Schema.UNKNOWN));
    return client.post(CheckedClient.fill(endpoint.path(), variables), body.toString());
  }

  /** Creates what a path names, from left to right. */
  private Map<String, String> variables(String path, Map<String, String> known, Examples examples) {
    Map<String, String> variables = new LinkedHashMap<>(known);
    for (int at = path.indexOf("/{"); at >= 0; at = path.indexOf("/{", at + 1)) {
      String name = path.substring(at + 2, path.indexOf('}', at));
      if (!variables.containsKey(name)) {
        variables.put(name, created(name, path.substring(0, at), variables, examples));
      }
    }
    return variables;
  }

  private String created(
      String name, String collection, Map<String, String> variables, Examples examples) {
    if (name.equals(CARRIER)) {
      return carrier();
    }
    if (NOT_POSTED.contains(name)) {
      return "none";
    }
    String part = PARTS.get(name);
    if (part != null) {
      return part;
    }
    Endpoint endpoint = post(collection);
    if (!isDerived(endpoint)) {
      return "2017";
    }
    RawResponse answer = client.send(request(endpoint, variables, examples));
    return answer.json().path(name).asString("none");
  }

  private Endpoint post(String path) {
    Endpoint endpoint = all.get(path);
    if (endpoint == null) {
      throw new IllegalStateException("nothing can be posted to " + path);
    }
    return endpoint;
  }

  private static boolean isId(String field) {
    return Set.of("operatorId", "licenseNumber").contains(field);
  }

  /** Of what has to be there before a body may name it. */
  private String id(String field) {
    return switch (field) {
      case "operatorId" -> operator(numbers.incrementAndGet() % POOL).id();
      case "lesseeId" -> operator(numbers.incrementAndGet() % POOL).id();
      case "lessorId" -> carrier();
      case "userOperatorId", "successorId" -> newOperator();
      case "licenseNumber" -> "B1-2014%05d".formatted(numbers.incrementAndGet());
      default -> "";
    };
  }

  private String newOperator() {
    RawRequest registration = fresh(post("/api/v1/operators"));
    return client.send(registration).json().path("operatorId").asString("none");
  }

  /** Operators that are there from the start; the last one is a carrier. */
  void registerPool() {
    Endpoint operators = post("/api/v1/operators");
    for (int i = 0; i <= POOL; i++) {
      ObjectNode body = examples(Map.of()).of(operators.body().orElse(Schema.UNKNOWN)).asObject();
      body.put("uscc", operator(i).id());
      body.put("kind", i == POOL ? "CARRIER" : "ENTERPRISE");
      var unused = client.send(client.post(operators.path(), body.toString()));
    }
  }

  /**
   * Posts once to each collection, so that there is something to be read, and returns what
   * variables of paths may stand for then.
   */
  Map<String, String> fill() {
    Map<String, String> known = new HashMap<>();
    known.put(CARRIER, carrier());
    all.values().stream()
        .filter(it -> isCollection(it) && isDerived(it))
        .forEach(
            each -> {
              Valid valid = fresh(each, known);
              RawResponse answer = client.send(valid.request());
              valid.variables().forEach(known::putIfAbsent);
              remember(answer.json(), known);
              remember(valid.request().json(), known);
            });
    return known;
  }

  private boolean isCollection(Endpoint endpoint) {
    return described.stream().anyMatch(it -> it.path().startsWith(endpoint.path() + "/{"));
  }

  private static void remember(JsonNode object, Map<String, String> known) {
    object
        .properties()
        .forEach(
            it -> {
              if (it.getValue().isString()) {
                known.putIfAbsent(it.getKey(), it.getValue().asString());
              }
            });
  }

  /** For everybody: a few damaged ones are enough. */
  static boolean changesLaw(Endpoint endpoint) {
    return endpoint.path().contains("/rulebook/");
  }

  private Examples examples(Map<String, String> known) {
    return new Examples(
        numbers::incrementAndGet,
        field -> known.containsKey(field) && isId(field) ? known.get(field) : id(field));
  }

  private static String carrier() {
    return operator(POOL).id();
  }

  static MarketOperator operator(int number) {
    return MarketOperator.in(PROVINCE, number);
  }
}
