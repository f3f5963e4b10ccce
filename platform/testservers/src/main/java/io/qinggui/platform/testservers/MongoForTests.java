package io.qinggui.platform.testservers;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.mongo.embedded.EmbeddedMongoServer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A MongoDB for tests: the one that {@link GivenServers#MONGODB} names, else one in this JVM. Every
 * test takes databases of its own; on a server that was there before they are dropped at the end.
 */
public final class MongoForTests implements AutoCloseable {

  private final MongoAddress address;
  private final MongoClient client;
  private final AutoCloseable server;
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  private MongoForTests(String uri, AutoCloseable server) {
    this.address = MongoAddress.of(uri);
    this.client = MongoClients.create(uri());
    this.server = server;
  }

  /** The one shared by all tests of this JVM; ends with it. */
  public static MongoForTests shared() {
    return Shared.SERVER;
  }

  /** One whose databases are gone when it is closed. */
  public static MongoForTests own() {
    return GivenServers.mongodb().map(MongoForTests::at).orElseGet(MongoForTests::embedded);
  }

  /** A server in this JVM, also where another one is given: for tests that stop it. */
  public static MongoForTests embedded() {
    EmbeddedMongoServer server = EmbeddedMongoServer.start();
    return new MongoForTests(server.uri(), server);
  }

  /** One that is there and stays. */
  static MongoForTests at(String uri) {
    return new MongoForTests(uri, () -> {});
  }

  /** One that nobody here wrote, if there is any: given, or in a container. */
  static Optional<MongoForTests> real() {
    return GivenServers.mongodb().map(it -> shared()).or(MongoInContainer::shared);
  }

  /** Connection string without a database. */
  public String uri() {
    return address.with("");
  }

  /** Connection string with a database that no other test has. */
  public String freshUri() {
    return address.with(freshName());
  }

  /** A database that no other test has. */
  public MongoDatabase freshDatabase() {
    return client.getDatabase(freshName());
  }

  /** A client for everything on this server; closed with it. */
  public MongoClient client() {
    return client;
  }

  private String freshName() {
    String name = "qinggui-test-" + UUID.randomUUID();
    taken.add(name);
    return name;
  }

  @Override
  public void close() {
    taken.forEach(name -> client.getDatabase(name).drop());
    client.close();
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException("the MongoDB of the tests does not stop", e);
    }
  }

  private static final class Shared {
    static final MongoForTests SERVER = own();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "mongo-for-tests-close"));
    }
  }
}
