package io.qinggui.packaging.topology;

import io.qinggui.packaging.Yaml;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code deploy/topology/topology.yaml}. */
public final class Topology {

  /** Where the ledgers are. */
  public enum Mode {
    /** Shared by the instances of a service. */
    MONGODB,
    /** In files of its only instance. */
    SQLITE
  }

  private final Yaml yaml = Yaml.file("deploy/topology/topology.yaml");

  /** Names of the processes. */
  public List<String> processes() {
    return List.copyOf(yaml.map("processes").keySet());
  }

  /** Whether a process has a ledger. */
  public boolean hasLedger(String process) {
    return Boolean.parseBoolean(yaml.text("processes", process, "has-ledger"));
  }

  /** A process's port where each one has an address of its own. */
  public int port(String process) {
    return Integer.parseInt(yaml.text("processes", process, "port"));
  }

  /** How many of a process there are, at least. */
  public int instances(String process) {
    return Integer.parseInt(yaml.text("processes", process, "instances"));
  }

  /** Something else that is said of a process. */
  public String text(String process, String key) {
    return yaml.text("processes", process, key);
  }

  /** Where a process tells whether it is {@code live}, and {@code ready}. */
  public String health(String kind) {
    return yaml.text("health", kind);
  }

  /** Options of every JVM. */
  public List<Object> javaOptions() {
    return yaml.list("java-options");
  }

  /** Properties given in the open, as the file has them. */
  public Map<String, String> properties(String process, Mode mode) {
    Map<String, String> all = new TreeMap<>(texts("common", "properties"));
    if (hasLedger(process)) {
      all.putAll(texts("ledger", "properties"));
      if (mode == Mode.SQLITE) {
        all.putAll(texts("sqlite", "properties"));
      }
    }
    all.putAll(texts("processes", process, "properties"));
    return all;
  }

  /** Properties whose values are secrets. */
  public Map<String, String> secrets(String process, Mode mode) {
    Map<String, String> all = new TreeMap<>(texts("common", "secrets"));
    if (hasLedger(process)) {
      all.putAll(texts("ledger", "secrets"));
      if (mode == Mode.SQLITE) {
        yaml.list("sqlite", "without").forEach(all::remove);
      }
    }
    all.putAll(texts("processes", process, "secrets"));
    return all;
  }

  /** Properties whose values name files with secrets. */
  public Map<String, String> files(String process) {
    Map<String, String> all = new TreeMap<>();
    if (hasLedger(process)) {
      all.putAll(texts("ledger", "files"));
    }
    all.putAll(texts("processes", process, "files"));
    return all;
  }

  /** The environment of a process in a place: open properties, and names of files. */
  public Map<String, String> environment(String process, Mode mode, Map<String, String> place) {
    Map<String, String> all = new TreeMap<>();
    properties(process, mode)
        .forEach((name, text) -> all.put(variable(name), in(place, process, text)));
    files(process)
        .forEach((name, file) -> all.put(variable(name), in(place, process, "{files}/" + file)));
    all.put("SPRING_CONFIG_IMPORT", "configtree:/run/secrets/properties/");
    return all;
  }

  /** A property as environment variable. */
  public static String variable(String property) {
    return property.replace('.', '_').replace("-", "").toUpperCase(java.util.Locale.ROOT);
  }

  /** A text of the file as it is in a place. */
  public static String in(Map<String, String> place, String process, String text) {
    String result = text.replace("{service}", process);
    for (Map.Entry<String, String> each : place.entrySet()) {
      result = result.replace("{" + each.getKey() + "}", each.getValue());
    }
    return result;
  }

  private Map<String, String> texts(String... keys) {
    Map<String, String> texts = new TreeMap<>();
    yaml.map(keys).forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }
}
