package io.qinggui.faults.cluster;

import io.qinggui.platform.testservers.MongoForTests;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two instances of each service and two gateways, started as {@code deploy/topology} says. */
final class Cluster implements AutoCloseable {

  static final String GATEWAY = "gateway";

  private static final int INSTANCES = 2;

  /** Nobody listens there. */
  private static final String NOWHERE = "http://127.0.0.1:1";

  private final Settings settings;
  private final Topology topology = Topology.read();
  private final Readiness readiness = new Readiness(topology.readiness());
  private final Map<String, List<URI>> addresses = new LinkedHashMap<>();
  private final Map<String, List<Replica>> replicas = new LinkedHashMap<>();
  private final Places places;

  /**
   * What of it there is, and where it gets what it needs.
   *
   * @param folder for keys, and for what processes print
   * @param services those that are started; the others are away all the time
   * @param javaOptions besides those of the topology
   */
  record Settings(
      Path folder,
      List<String> services,
      MongoForTests mongo,
      String kafka,
      TokenIssuer issuer,
      List<String> javaOptions) {}

  private Cluster(Settings settings) {
    this.settings = settings;
    List<String> all = Stream.concat(settings.services().stream(), Stream.of(GATEWAY)).toList();
    List<Integer> ports = Ports.take(INSTANCES * all.size());
    for (String each : all) {
      addresses.put(
          each,
          ports.subList(addresses.size() * INSTANCES, (addresses.size() + 1) * INSTANCES).stream()
              .map(port -> URI.create("http://127.0.0.1:" + port))
              .toList());
    }
    places = new Places(settings.folder(), topology, settings.mongo(), values());
    for (String each : all) {
      replicas.put(each, replicas(each));
    }
  }

  /** Starts the first ones of all, then the second ones, and waits until all of them are ready. */
  static Cluster start(Settings settings) {
    Cluster cluster = new Cluster(settings);
    try {
      for (List<Replica> row : cluster.inRows()) {
        row.forEach(each -> each.process().start());
        row.forEach(each -> each.process().awaitReady());
      }
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    for (String service : List.of("operator", "license", "inspection", "notification")) {
      values.put(service, NOWHERE);
    }
    addresses.forEach(
        (name, its) ->
            values.put(name, its.stream().map(URI::toString).collect(Collectors.joining(","))));
    values.put("kafka", settings.kafka());
    values.put("issuer", settings.issuer().uri());
    values.put("keys", settings.issuer().keys());
    values.put("address", of(addresses, GATEWAY).getFirst().toString());
    values.put("log-origin", "qinggui.example");
    values.put("traces", "");
    return values;
  }

  private List<Replica> replicas(String name) {
    List<Replica> its = new ArrayList<>();
    for (URI address : of(addresses, name)) {
      String process = name + "-" + (its.size() + 1);
      List<String> options = new ArrayList<>(topology.javaOptions());
      options.addAll(settings.javaOptions());
      its.add(
          new Replica(
              name,
              address,
              new JavaProcess(
                  process,
                  options,
                  main(name, address.getPort()),
                  settings.folder().resolve(process + ".txt"),
                  () -> readiness.at(address))));
    }
    return List.copyOf(its);
  }

  private List<String> main(String name, int port) {
    Map<String, String> properties = new LinkedHashMap<>(places.of(name));
    properties.put("spring.config.name", topology.configName(name));
    properties.put("server.port", "" + port);
    properties.put("server.address", "127.0.0.1");
    // all of the system is on one class path here
    properties.put("qinggui.standalone.context", topology.hasLedger(name) ? "service" : "gateway");
    List<String> main = new ArrayList<>();
    main.add(topology.mainClass(name));
    properties.forEach((property, value) -> main.add("--" + property + "=" + value));
    return main;
  }

  /** Those of a service, or the gateways. */
  List<Replica> of(String name) {
    return of(replicas, name);
  }

  /** All of them, services first. */
  List<Replica> all() {
    return replicas.values().stream().flatMap(List::stream).toList();
  }

  /** The first ones of all, then the second ones. */
  List<List<Replica>> inRows() {
    return IntStream.range(0, INSTANCES)
        .mapToObj(row -> replicas.values().stream().map(its -> its.get(row)).toList())
        .toList();
  }

  /** Where its data are. */
  Places places() {
    return places;
  }

  /** Who asks for readiness. */
  Readiness readiness() {
    return readiness;
  }

  private static <T> List<T> of(Map<String, List<T>> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }

  @Override
  public void close() {
    all().forEach(each -> each.process().close());
    readiness.close();
  }
}
