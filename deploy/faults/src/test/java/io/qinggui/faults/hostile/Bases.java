package io.qinggui.faults.hostile;

import io.qinggui.faults.hostile.Endpoint.Parameter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The request that is damaged next, for each endpoint; a new one after it was taken. */
final class Bases {

  private final Valid valid;
  private final Recipes recipes;
  private final Map<String, String> known;
  private final Map<String, Message> prepared = new ConcurrentHashMap<>();

  /**
   * @param known values of parameters, by name
   */
  Bases(Valid valid, Recipes recipes, Map<String, String> known) {
    this.valid = valid;
    this.recipes = recipes;
    this.known = known;
  }

  Message of(Endpoint endpoint) {
    Message message = prepared.get(endpoint.id());
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

  private Message make(Endpoint endpoint) {
    return isKnown(endpoint) ? recipes.fresh(endpoint.id()) : invented(endpoint);
  }

  /** By the description alone, so that an endpoint of tomorrow is attacked, too. */
  private Message invented(Endpoint endpoint) {
    Map<String, String> values =
        endpoint.parameters().stream()
            .filter(it -> it.in().equals("path"))
            .collect(Collectors.toMap(Parameter::name, it -> value(it.name())));
    String query =
        endpoint.parameters().stream()
            .filter(it -> it.in().equals("query") && it.required())
            .map(it -> it.name() + "=" + Valid.encoded(value(it.name())))
            .collect(Collectors.joining("&"));
    String target = Valid.fill(endpoint.path(), values) + (query.isEmpty() ? "" : "?" + query);
    Message message = valid.get(target).method(endpoint.method());
    return endpoint.body().map(it -> message.json(Invented.of(it).toString())).orElse(message);
  }

  private String value(String name) {
    return known.getOrDefault(name, "nothing");
  }
}
