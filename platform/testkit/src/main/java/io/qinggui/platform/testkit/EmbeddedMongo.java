package io.qinggui.platform.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A MongoDB-compatible server in this JVM, in memory, on a free loopback port. Behaves as MongoDB
 * does for what the read models use; knows no transactions and uses no index but for whole unique
 * keys.
 *
 * <p>{@link #shared()} serves all tests of a JVM; each takes a database of its own with {@link
 * #freshDatabase()}. A test that stops the server takes one of its own with {@link #start()}.
 */
public final class EmbeddedMongo implements AutoCloseable {

  private final AtomicInteger databases = new AtomicInteger();
  private final MongoServer server;
  private final String uri;
  private final MongoClient client;

  private EmbeddedMongo() {
    server = new MongoServer(new MemoryBackend());
    var address = server.bind();
    uri = "mongodb://127.0.0.1:" + address.getPort();
    client = MongoClients.create(uri);
  }

  /** The server shared by all tests of this JVM; ends with it. */
  public static EmbeddedMongo shared() {
    return Shared.SERVER;
  }

  /** A server of one's own. */
  public static EmbeddedMongo start() {
    return new EmbeddedMongo();
  }

  /** Connection string without a database. */
  public String uri() {
    return uri;
  }

  /** Connection string with a database that no other test has. */
  public String freshUri() {
    return uri + "/" + freshName();
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
    return "test-" + databases.incrementAndGet();
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }

  private static final class Shared {
    static final EmbeddedMongo SERVER = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "embedded-mongo-close"));
    }
  }
}
