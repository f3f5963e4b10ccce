package io.qinggui.packaging.helm;

import io.qinggui.packaging.Yaml;
import io.qinggui.packaging.topology.Topology;
import java.util.HashMap;
import java.util.Map;

/** What the topology leaves open, as a set of values and the chart's defaults say it. */
final class Place {

  private static final Yaml DEFAULTS = Yaml.file("deploy/helm/qinggui/values.yaml");

  private Place() {}

  static Map<String, String> of(Yaml values) {
    Map<String, String> place = new HashMap<>();
    place.put("kafka", text(values, "kafka", "bootstrapServers"));
    place.put("issuer", text(values, "issuer", "uri"));
    place.put("keys", text(values, "issuer", "keys"));
    place.put("address", text(values, "address"));
    place.put("log-origin", text(values, "logOrigin"));
    place.put("traces", text(values, "traces", "endpoint"));
    place.put("files", "/run/secrets/files");
    place.put("shared", "/var/lib/qinggui");
    Topology topology = new Topology();
    for (String process : topology.processes()) {
      place.put(
          process, "http://" + Manifests.RELEASE + "-" + process + ":" + topology.port(process));
    }
    return place;
  }

  private static String text(Yaml values, String... keys) {
    return values.at(keys) == null ? DEFAULTS.text(keys) : values.text(keys);
  }
}
