package io.qinggui.platform.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.mongo.embedded.EmbeddedMongoServer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An {@link EmbeddedMongoServer} on a free port and a client of it.
 *
 * <p>{@link #shared()} serves all tests of a JVM; each takes a database of its own with {@link
 * #freshDatabase()}. A test that stops the server takes one of its own with {@link #start()}.
 */
public final class EmbeddedMongo implements AutoCloseable {

  private final AtomicInteger databases = new AtomicInteger();
  private final EmbeddedMongoServer server = EmbeddedMongoServer.start();
  private final MongoClient client = MongoClients.create(server.uri());

  private EmbeddedMongo() {}

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
    return server.uri();
  }

  /** Connection string with a database that no other test has. */
  public String freshUri() {
    return uri() + "/" + freshName();
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
    server.close();
  }

  private static final class Shared {
    static final EmbeddedMongo SERVER = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "embedded-mongo-close"));
    }
  }
}
