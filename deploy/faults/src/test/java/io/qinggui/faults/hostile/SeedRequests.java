package io.qinggui.faults.hostile;

import io.qinggui.faults.hostile.Endpoint.Parameter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The request that is damaged next, for each endpoint; a new one after it was taken. */
final class SeedRequests {

  private final CheckedClient client;
  private final ValidRequests recipes;
  private final Map<String, String> known;
  private final Map<String, RawRequest> prepared = new ConcurrentHashMap<>();

  /**
   * @param known values of parameters, by name
   */
  SeedRequests(CheckedClient client, ValidRequests recipes, Map<String, String> known) {
    this.client = client;
    this.recipes = recipes;
    this.known = known;
  }

  RawRequest of(Endpoint endpoint) {
    RawRequest message = prepared.get(endpoint.id());
    if (message == null) {
      message = make(endpoint);
      prepared.put(endpoint.id(), message);
    }
    return message.copy();
  }

  void used(Endpoint endpoint) {
    prepared.remove(endpoint.id());
  }

  /** Whether what is sent there is known to be valid. */
  boolean isKnown(Endpoint endpoint) {
    return recipes.endpoints().contains(endpoint.id());
  }

  private RawRequest make(Endpoint endpoint) {
    return isKnown(endpoint) ? recipes.fresh(endpoint.id()) : invented(endpoint);
  }

  /** By the description alone, so that an endpoint of tomorrow is attacked, too. */
  private RawRequest invented(Endpoint endpoint) {
    Map<String, String> values =
        endpoint.parameters().stream()
            .filter(it -> it.in().equals("path"))
            .collect(Collectors.toMap(Parameter::name, it -> value(it.name())));
    String query =
        endpoint.parameters().stream()
            .filter(it -> it.in().equals("query") && it.required())
            .map(it -> it.name() + "=" + CheckedClient.encoded(value(it.name())))
            .collect(Collectors.joining("&"));
    String target =
        CheckedClient.fill(endpoint.path(), values) + (query.isEmpty() ? "" : "?" + query);
    RawRequest message = client.get(target).method(endpoint.method());
    return endpoint.body().map(it -> message.json(SchemaExample.of(it).toString())).orElse(message);
  }

  private String value(String name) {
    return known.getOrDefault(name, "nothing");
  }
}
