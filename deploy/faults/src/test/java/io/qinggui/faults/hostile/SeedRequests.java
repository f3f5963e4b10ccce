package io.qinggui.faults.hostile;

import io.qinggui.faults.hostile.Endpoint.Parameter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The request that is mutated next, for each endpoint; a new one after it was taken. */
final class SeedRequests {

  private final CheckedClient client;
  private final ValidRequests valid;
  private final Map<String, String> known;
  private final Map<Endpoint, RawRequest> prepared = new ConcurrentHashMap<>();

  /**
   * @param known values of variables in paths, by name
   */
  SeedRequests(CheckedClient client, ValidRequests valid, Map<String, String> known) {
    this.client = client;
    this.valid = valid;
    this.known = known;
  }

  RawRequest of(Endpoint endpoint) {
    RawRequest request = prepared.get(endpoint);
    if (request == null) {
      request = valid.canMake(endpoint) ? valid.fresh(endpoint) : withoutBody(endpoint);
      prepared.put(endpoint, request);
    }
    return request.copy();
  }

  void used(Endpoint endpoint) {
    prepared.remove(endpoint);
  }

  private RawRequest withoutBody(Endpoint endpoint) {
    String path = endpoint.path();
    Examples examples = new Examples(() -> 0, field -> "");
    for (Parameter each : endpoint.parameters()) {
      path = path.replace("{" + each.name() + "}", CheckedClient.encoded(value(each)));
    }
    String query =
        endpoint.parameters().stream()
            .filter(it -> it.isInQuery() && it.required())
            .map(it -> it.name() + "=" + examples.of(it.schema()).asString())
            .collect(Collectors.joining("&"));
    return client.get(query.isEmpty() ? path : path + "?" + query).method(endpoint.method());
  }

  private String value(Parameter parameter) {
    return known.getOrDefault(parameter.name(), "nothing");
  }
}
