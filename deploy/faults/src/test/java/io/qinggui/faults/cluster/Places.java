package io.qinggui.faults.cluster;

import io.qinggui.platform.testservers.MongoForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the braces of the topology stand for here. */
final class Places {

  private static final Pattern DATABASE = Pattern.compile("\\{mongodb}/(.+)\\{mongodb-options}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final Topology topology;
  private final MongoForTests mongo;
  private final Map<String, String> values;
  private final Map<String, String> databases = new ConcurrentHashMap<>();

  /**
   * @param folder for secrets and shared files
   * @param values of all braces but those that are worked out here
   */
  Places(Path folder, Topology topology, MongoForTests mongo, Map<String, String> values) {
    this.folder = folder;
    this.topology = topology;
    this.mongo = mongo;
    this.values = Map.copyOf(values);
  }

  /** The properties of a process. Its instances have the same ones, and the same secrets. */
  Map<String, String> of(String process) {
    Map<String, String> properties = new TreeMap<>();
    topology
        .settings(process, "properties")
        .forEach((name, value) -> properties.put(name, filled(process, value)));
    topology
        .settings(process, "secrets")
        .forEach((name, value) -> properties.put(name, secret(process, name, value)));
    topology
        .settings(process, "files")
        .forEach((name, file) -> properties.put(name, key(process, file).toString()));
    return properties;
  }

  /** The file with the key of a process's sealed parts. */
  Path sealingKey(String process) {
    return key(process, "sealing-key");
  }

  /** Connection string of a ledger's database. */
  String ledger(String process) {
    return Objects.requireNonNull(of(process).get("qinggui.ledger.mongodb.uri"));
  }

  private String secret(String process, String name, String value) {
    if (value.isEmpty()) {
      return read(key(process, name));
    }
    Matcher database = DATABASE.matcher(value);
    return database.matches()
        ? databases.computeIfAbsent(filled(process, database.group(1)), unused -> mongo.freshUri())
        : filled(process, value);
  }

  private String filled(String process, String value) {
    Map<String, String> all = new HashMap<>(values);
    all.put("service", process);
    all.put("shared", folder.resolve("shared").resolve(process).toString());
    String filled = value;
    for (Map.Entry<String, String> each : all.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    }
    if (filled.contains("{")) {
      throw new IllegalStateException(value + " of " + process + " is not known here");
    }
    return filled;
  }

  /** 32 random bytes in Base64, made when they are first asked for. */
  private Path key(String process, String name) {
    Path file = folder.resolve("keys").resolve(process).resolve(name);
    if (!Files.exists(file)) {
      byte[] bytes = new byte[32];
      RANDOM.nextBytes(bytes);
      try {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
