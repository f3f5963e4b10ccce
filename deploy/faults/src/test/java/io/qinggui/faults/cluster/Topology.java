package io.qinggui.faults.cluster;

import io.qinggui.scenario.system.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** What {@code deploy/topology/topology.yaml} says of the processes. */
final class Topology {

  private final Map<?, ?> all;

  private Topology(Map<?, ?> all) {
    this.all = all;
  }

  static Topology read() {
    YamlMapFactoryBean yaml = new YamlMapFactoryBean();
    yaml.setResources(
        new FileSystemResource(Project.root().resolve("deploy/topology/topology.yaml")));
    return new Topology(Objects.requireNonNull(yaml.getObject()));
  }

  /** The path at which a process says whether it is ready. */
  String readiness() {
    return String.valueOf(map(all, "health").get("ready"));
  }

  List<String> javaOptions() {
    List<String> options = new ArrayList<>();
    if (all.get("java-options") instanceof List<?> list) {
      list.forEach(each -> options.add(String.valueOf(each)));
    }
    return options;
  }

  String mainClass(String process) {
    return String.valueOf(process(process).get("main-class"));
  }

  String configName(String process) {
    return String.valueOf(process(process).get("config-name"));
  }

  boolean hasLedger(String process) {
    return Boolean.TRUE.equals(process(process).get("has-ledger"));
  }

  /**
   * Properties of a process, with what is in braces as it is.
   *
   * @param kind {@code properties}, {@code secrets} or {@code files}
   */
  Map<String, String> settings(String process, String kind) {
    Map<String, String> settings = new TreeMap<>();
    put(map(all, "common"), kind, settings);
    if (hasLedger(process)) {
      put(map(all, "ledger"), kind, settings);
    }
    put(process(process), kind, settings);
    return settings;
  }

  private static void put(Map<?, ?> from, String kind, Map<String, String> into) {
    map(from, kind).forEach((name, value) -> into.put(String.valueOf(name), String.valueOf(value)));
  }

  private Map<?, ?> process(String name) {
    return map(map(all, "processes"), name);
  }

  private static Map<?, ?> map(Map<?, ?> from, String name) {
    return from.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }
}
